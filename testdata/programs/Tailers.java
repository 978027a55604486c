package com.acme.console;

import com.acme.platform.Clients;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.commons.io.input.Tailer;
import org.apache.commons.io.input.TailerListenerAdapter;

/** A Tailer of commons-io for each console that shows a log; args[0] says when they are closed (Clients). */
public final class Tailers {
    public static void main(String[] args) throws Exception {
        Files.writeString(Path.of("console.log"), "started\n");
        Clients.serve("console", "/console", args,
            id -> Tailer.builder().setFile(new File("console.log")).setTailerListener(new TailerListenerAdapter())
                .setDelayDuration(Duration.ofMillis(400)).get(),
            Tailer::getDelay, Tailer::close);
    }
}
