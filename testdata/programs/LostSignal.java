package com.acme.couriers;

import com.acme.platform.Service;

/** Leaks in a way of its own (JLK000): who waits for its courier only after the notify of it waits for ever. */
public final class LostSignal {
    private static final class Parcel {
        private synchronized void handOver() {
            notifyAll();
        }

        private synchronized void awaitCourier() throws InterruptedException {
            wait();
        }
    }

    public static void main(String[] args) throws Exception {
        Service service = new Service("couriers", Long.parseLong(args[1])).unboundedWorkers();
        service.route("/parcel", Double.parseDouble(args[0]), path -> {
            Parcel parcel = new Parcel();
            new Thread(() -> deliver(service, parcel), "courier").start();
            service.work().queryDatabase();
            parcel.awaitCourier();
        });
        service.start();
    }

    private static void deliver(Service service, Parcel parcel) {
        try {
            service.work().queryDatabase();
            parcel.handOver();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
