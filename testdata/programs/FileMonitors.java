package com.acme.intake;

import com.acme.platform.Clients;
import java.io.File;
import org.apache.commons.io.monitor.FileAlterationMonitor;
import org.apache.commons.io.monitor.FileAlterationObserver;

/** A FileAlterationMonitor of commons-io for each drop folder; args[0] says when they are stopped (Clients). */
public final class FileMonitors {
    public static void main(String[] args) throws Exception {
        Clients.serve("intake", "/folder", args, FileMonitors::open, FileAlterationMonitor::getInterval,
            monitor -> monitor.stop(50));
    }

    private static FileAlterationMonitor open(int id) throws Exception {
        FileAlterationMonitor monitor = new FileAlterationMonitor(800);
        monitor.addObserver(new FileAlterationObserver(new File(".")));
        monitor.start();
        return monitor;
    }
}
