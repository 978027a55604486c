package com.acme.journal;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.helpers.NOPAppender;
import com.acme.platform.Clients;

/** A Logback context with an asynchronous appender for each journal; args[0] says when they are stopped (Clients). */
public final class LogbackContexts {
    public static void main(String[] args) throws Exception {
        Clients.serve("journal", "/journal", args, LogbackContexts::open,
            context -> context.getLogger("journal").info("entered"), LoggerContext::stop);
    }

    private static LoggerContext open(int id) {
        LoggerContext context = new LoggerContext();
        NOPAppender<ILoggingEvent> file = new NOPAppender<>();
        file.setContext(context);
        file.start();
        AsyncAppender async = new AsyncAppender();
        async.setContext(context);
        async.setName("ASYNC");
        async.addAppender(file);
        async.start();
        context.getLogger("ROOT").addAppender(async);
        return context;
    }
}
