package com.acme.crm;

import com.acme.platform.Service;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Healthy: one scheduler for each tenant, all made at the start and used until the end. */
public final class SchedulersAtStart {
    public static void main(String[] args) throws Exception {
        Service service = new Service("crm", Long.parseLong(args[1]));
        for (int tenant = 0; tenant < Integer.parseInt(args[0]); tenant++) {
            String name = "tenant " + tenant;
            Executors.newScheduledThreadPool(1)
                .scheduleAtFixedRate(() -> service.log(name + " synchronized"), 200 + tenant * 37, 4_000, TimeUnit.MILLISECONDS);
        }
        service.start();
    }
}
