package com.acme.templates;

import com.acme.platform.Clients;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;

/** A WatchService for each set of templates; args[0] says when they are closed (Clients). */
public final class WatchServices {
    public static void main(String[] args) throws Exception {
        Clients.serve("templates", "/templates", args, id -> FileSystems.getDefault().newWatchService(),
            watch -> Path.of(".").register(watch, StandardWatchEventKinds.ENTRY_MODIFY), WatchService::close);
    }
}
