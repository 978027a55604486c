package io.jleak.record;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Counters as {@code jcmd PID PerfCounter.print} prints them, for a VM that shares no file. */
final class PrintedCounters implements CounterSource {

  private static final int LONGEST_NUMBER = 18;

  private final Jcmd jcmd;

  PrintedCounters(Jcmd jcmd) {
    this.jcmd = jcmd;
  }

  @Override
  public Counters read() throws IOException {
    return parse(jcmd.print("PerfCounter.print"));
  }

  /** {@code java.threads.live=26} and {@code sun.gc.cause="No GC"}, a line each. */
  static Counters parse(String printed) {
    Map<String, Object> values = new HashMap<>();
    printed.lines().forEach(line -> add(line, values));
    return new Counters(values);
  }

  private static void add(String line, Map<String, Object> values) {
    int equals = line.indexOf('=');
    if (equals <= 0) {
      return;
    }
    String name = line.substring(0, equals);
    String value = line.substring(equals + 1);
    if (value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")) {
      values.put(name, value.substring(1, value.length() - 1));
    } else if (!value.isEmpty()
        && value.length() <= LONGEST_NUMBER
        && value.chars().allMatch(c -> c >= '0' && c <= '9')) {
      values.put(name, Long.valueOf(value));
    }
  }
}
