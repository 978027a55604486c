package com.acme.convert;

import com.acme.platform.Clients;
import java.util.concurrent.TimeUnit;

/** A child process that waits for input for each conversion; args[0] says when its input is closed and it is waited for (Clients). */
public final class Converters {
    public static void main(String[] args) throws Exception {
        Clients.serve("convert", "/convert", args, id -> new ProcessBuilder("cat").start(), process -> {
            process.getOutputStream().write('x');
            process.getOutputStream().flush();
            process.getInputStream().read();
        }, process -> {
            process.getOutputStream().close();
            process.waitFor(2, TimeUnit.SECONDS);
        });
    }
}
