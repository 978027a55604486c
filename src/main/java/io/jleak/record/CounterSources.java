package io.jleak.record;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the cheapest way to a process's counters. */
final class CounterSources {

  /** What a VM can do, a digit each; the first is whether it can be attached. */
  private static final String CAPABILITIES = "sun.rt.jvmCapabilities";

  private CounterSources() {}

  /**
   * The file that it shares; what jcmd prints of them; or else the system's count of its threads.
   *
   * @param told takes a sentence where figures are missing
   */
  static CounterSource of(long pid, Jcmd jcmd, Consumer<String> told) throws IOException {
    Optional<CounterSource> shared = SharedCounters.of(pid, ProcFile.names(pid));
    CounterSource source = shared.orElseGet(() -> new PrintedCounters(jcmd));
    Counters counters = source.read();
    if (counters.text(CAPABILITIES).startsWith("0")) {
      throw new RecordException(
          pid
              + ": runs with -XX:+DisableAttachMechanism, so that no dump can be taken from outside;"
              + " kill -3 prints one to its own output");
    }
    if (counters.hasThreads()) {
      return source;
    }
    if (!ProcFile.isThere()) {
      throw new RecordException(
          pid + ": runs with -XX:-UsePerfData, so that it tells no figures; start it without");
    }
    told.accept(
        pid + ": runs with -XX:-UsePerfData: heap and collections are not seen, threads are");
    return () -> new Counters(Map.of(Counters.LIVE, ProcFile.threads(pid)));
  }
}
