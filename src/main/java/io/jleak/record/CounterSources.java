package io.jleak.record;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the way to a process's counters. */
final class CounterSources {

  /** What a VM can do, a digit each; the first is whether it can be attached. */
  private static final String CAPABILITIES = "sun.rt.jvmCapabilities";

  /** What switches the counters off, or their file. */
  private static final String WITHOUT = "-XX:-UsePerfData or -XX:+PerfDisableSharedMem";

  private CounterSources() {}

  /**
   * The file that a process shares, or else the system's count of its threads.
   *
   * @param told takes a sentence where figures are missing
   */
  static CounterSource of(long pid, Consumer<String> told) throws IOException {
    Optional<CounterSource> shared = SharedCounters.of(pid, ProcFile.names(pid));
    if (shared.isPresent()) {
      Counters counters = shared.get().read();
      if (counters.text(CAPABILITIES).startsWith("0")) {
        throw new RecordException(
            pid
                + ": runs with -XX:+DisableAttachMechanism, so that no dump can be taken from"
                + " outside; kill -3 prints one to its own output");
      }
      if (counters.hasThreads()) {
        return shared.get();
      }
    }
    if (!ProcFile.isThere()) {
      throw new RecordException(
          pid + ": is no HotSpot JVM, or tells no figures (" + WITHOUT + "); jcmd lists all JVMs");
    }
    told.accept(pid + ": threads alone are watched, not the heap: it runs with " + WITHOUT);
    return () -> new Counters(Map.of(Counters.LIVE, ProcFile.threads(pid)));
  }
}
