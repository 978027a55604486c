package com.acme.alarm;

import com.acme.platform.Service;
import java.util.Timer;
import java.util.TimerTask;

/** Healthy: one Timer for each alarm clock, all made at the start and kept. */
public final class TimersAtStart {
    public static void main(String[] args) throws Exception {
        Service service = new Service("alarm", Long.parseLong(args[1]));
        for (int clock = 0; clock < Integer.parseInt(args[0]); clock++) {
            new Timer().schedule(new TimerTask() {
                @Override
                public void run() {
                    service.log("tick");
                }
            }, 100 + clock * 71, 5_000);
        }
        service.start();
    }
}
