package com.acme.booking;

import com.acme.platform.Service;
import java.util.Timer;
import java.util.TimerTask;

/** Leaks (JLK004): a Timer for each seat hold, to release it once, that goes on every few seconds for ever. */
public final class TimerNeverCancelled {
    public static void main(String[] args) throws Exception {
        boolean named = args[0].equals("named");
        Service service = new Service("booking", Long.parseLong(args[2]));
        service.route("/hold", Double.parseDouble(args[1]), path -> {
            Timer timer = named ? new Timer("hold-expiry", true) : new Timer();
            timer.schedule(new TimerTask() {
                @Override
                public void run() {
                    service.log("hold " + path + " has ended");
                }
            }, 4_000, 4_000);
        });
        service.start();
    }
}
