package io.jleak.model;

import java.util.List;

/** A dump with all its threads normalized: entries first, then mounted virtual threads. */
public record NormalizedDump(ThreadDump dump, List<NormalizedThread> threads) {
  public NormalizedDump {
    threads = List.copyOf(threads);
  }
}
