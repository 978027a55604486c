package com.acme.audit;

import com.acme.platform.Clients;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AsyncAppender;
import org.apache.logging.log4j.core.appender.NullAppender;
import org.apache.logging.log4j.core.config.AppenderRef;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.DefaultConfiguration;

/** A Log4j 2 context with an asynchronous appender for each audited tenant; args[0] says when they are stopped (Clients). */
public final class Log4jContexts {
    public static void main(String[] args) throws Exception {
        Clients.serve("audit", "/audit", args, Log4jContexts::open,
            context -> context.getLogger("audit").error("logged in"), LoggerContext::stop);
    }

    private static LoggerContext open(int id) {
        LoggerContext context = new LoggerContext("tenant-" + id);
        Configuration configuration = new DefaultConfiguration();
        configuration.addAppender(NullAppender.createAppender("file"));
        AppenderRef[] file = {AppenderRef.createAppenderRef("file", Level.ALL, null)};
        AsyncAppender async = AsyncAppender.newBuilder().setName("async").setAppenderRefs(file)
            .setConfiguration(configuration).build();
        configuration.addAppender(async);
        configuration.getRootLogger().addAppender(async, Level.ALL, null);
        context.setConfiguration(configuration);
        return context;
    }
}
