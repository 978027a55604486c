package com.acme.billing;

import com.acme.platform.Clients;
import java.util.Properties;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/** A Quartz scheduler with three workers for each billing run; args[0] says when they are shut down (Clients). */
public final class QuartzSchedulers {
    /** Does next to nothing. */
    public static final class Reminder implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            Thread.yield();
        }
    }

    public static void main(String[] args) throws Exception {
        Clients.serve("billing", "/run", args, QuartzSchedulers::open, Scheduler::isStarted, Scheduler::shutdown);
    }

    private static Scheduler open(int id) throws SchedulerException {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", "BillingScheduler-" + id);
        properties.setProperty("org.quartz.threadPool.threadCount", "3");
        properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        Scheduler scheduler = new StdSchedulerFactory(properties).getScheduler();
        scheduler.scheduleJob(JobBuilder.newJob(Reminder.class).withIdentity("reminder").build(),
            TriggerBuilder.newTrigger().withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(2)).build());
        scheduler.start();
        return scheduler;
    }
}
