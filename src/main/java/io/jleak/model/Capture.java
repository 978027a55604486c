package io.jleak.model;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a source holds of a process, or all sources together.
 *
 * @param dumps in the order in which they stand there; none when no thread is in it
 * @param signals what the process told of itself beside them
 */
public record Capture(List<ThreadDump> dumps, Signals signals) {

  public Capture {
    dumps = List.copyOf(dumps);
  }

  /** Dumps alone, as most formats hold them. */
  public static Capture of(List<ThreadDump> dumps) {
    return new Capture(dumps, Signals.NONE);
  }

  /**
   * What several sources hold together. A dump that stands in two of them, as in recordings that
   * overlap, counts once; of a time in whole seconds nobody can tell that it is the same dump.
   */
  public static Capture join(List<Capture> captures) {
    List<ThreadDump> dumps = new ArrayList<>();
    Map<LocalDateTime, ThreadDump> byTime = new HashMap<>();
    for (Capture capture : captures) {
      for (ThreadDump dump : capture.dumps) {
        LocalDateTime time = dump.capturedAt();
        boolean exact = time != null && !time.equals(time.truncatedTo(ChronoUnit.SECONDS));
        ThreadDump other = exact ? byTime.putIfAbsent(time, dump) : null;
        if (other == null || !other.threads().equals(dump.threads())) {
          dumps.add(dump);
        }
      }
    }
    return new Capture(dumps, Signals.join(captures.stream().map(Capture::signals).toList()));
  }
}
