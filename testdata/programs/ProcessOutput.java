package com.acme.thumbnails;

import com.acme.platform.Service;

/** Each thumbnail is made by a child process that writes more than a pipe holds; args[0]: its output is never-read, which leaks, or read. */
public final class ProcessOutput {
    public static void main(String[] args) throws Exception {
        boolean read = args[0].equals("read");
        Service service = new Service("thumbnails", Long.parseLong(args[2])).unboundedWorkers();
        service.route("/thumbnail", Double.parseDouble(args[1]), path -> {
            Process process = new ProcessBuilder("sh", "-c", "head -c 300000 /dev/zero; sleep 1").start();
            if (read) {
                process.getInputStream().readAllBytes();
            }
            process.waitFor();
        });
        service.start();
    }
}
