package io.jleak.cli;

import io.jleak.input.Inputs;
import io.jleak.model.Content;
import io.jleak.model.ProcessSample;
import io.jleak.model.Signals;
import io.jleak.model.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Says why something holds no thread dump, and how to make one. */
final class Emptiness {

  /** The first bytes of a heap dump, which is easily taken for a thread dump. */
  private static final String HEAP_DUMP = "JAVA PROFILE ";

  /** Between the stacks that {@code go tool pprof -traces} prints. */
  private static final String PPROF_TEXT = "-----------+---";

  private static final String NOTHING = "no thread dump in it";
  private static final String HINT = "; make one with: jstack PID > FILE";

  private Emptiness() {}

  /** The rest of a sentence that begins with the source's name. */
  static String reason(Source source, Signals signals) {
    if (!signals.isEmpty()) {
      return ofRecording(signals);
    }
    if (source.name().equals(Inputs.STANDARD_INPUT)) {
      return NOTHING + "; try: jstack PID | jleak analyze -";
    }
    try (Content content = source.open()) {
      byte[] head = content.head();
      return isPprofText(head)
          ? "is what go tool pprof prints of a profile; give jleak the profile itself (.pb.gz)"
          : what(head) + HINT;
    } catch (IOException e) {
      return NOTHING + HINT;
    }
  }

  /** Recordings hold thread dumps unless their settings say otherwise. */
  private static String ofRecording(Signals signals) {
    Signals.Course threads = signals.course(ProcessSample::activeThreads);
    return "is a recording without thread dumps"
        + (climb(threads)
            ? ", but its threads climb from " + threads.first() + " to " + threads.last()
            : "")
        + "; record again with: java -XX:StartFlightRecording:jdk.ThreadDump#period=10s,..."
        + " (JDK 17 or newer)";
  }

  /** Whether a count of threads, null where it is not known, rises by more than by chance. */
  static boolean climb(Signals.Course threads) {
    return threads != null && threads.last() - threads.first() >= Math.max(10, threads.first() / 5);
  }

  /** The rest of a sentence that begins with a directory's name. */
  static String ofDirectory() {
    return "no thread dump in any of its files" + HINT;
  }

  /** {@code Type: goroutine} above {@code -----------+------}, or above {@code Samples:}. */
  private static boolean isPprofText(byte[] start) {
    String latin = new String(start, StandardCharsets.ISO_8859_1);
    boolean traces = latin.contains(PPROF_TEXT) && latin.contains("Type: ");
    boolean raw = latin.startsWith("PeriodType: ") && latin.contains("Samples:");
    return traces || raw;
  }

  private static String what(byte[] start) {
    if (start.length == 0) {
      return "is empty";
    }
    String latin = new String(start, StandardCharsets.ISO_8859_1);
    if (latin.startsWith(HEAP_DUMP)) {
      return "is a heap dump, not a thread dump";
    }
    return looksBinary(latin) ? "is a binary file, not a thread dump" : NOTHING;
  }

  private static boolean looksBinary(String start) {
    long controls = start.chars().filter(c -> c < ' ' && "\n\r\t\f".indexOf(c) < 0).count();
    return controls * 20 > start.length();
  }
}
