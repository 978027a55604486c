package com.acme.payroll;

import com.acme.platform.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadPoolExecutor;

/** Healthy: a batch makes one pool after the other as it goes, and shuts them all down at its end; then the next. */
public final class Sawtooth {
    public static void main(String[] args) throws Exception {
        int pools = Integer.parseInt(args[0]);
        long stepMs = Long.parseLong(args[1]);
        Service service = new Service("payroll", Long.parseLong(args[2]));
        new Thread(() -> batches(service, pools, stepMs), "payroll-batch").start();
        service.start();
    }

    private static void batches(Service service, int pools, long stepMs) {
        try {
            while (true) {
                List<ExecutorService> branches = new ArrayList<>();
                for (int i = 0; i < pools; i++) {
                    ThreadPoolExecutor branch = (ThreadPoolExecutor) Executors.newFixedThreadPool(4);
                    branch.prestartAllCoreThreads();
                    branch.execute(() -> service.log("branch paid"));
                    branches.add(branch);
                    Thread.sleep(stepMs);
                }
                branches.forEach(ExecutorService::shutdown);
                Thread.sleep(stepMs);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
