package io.jleak.record;

import java.util.Map;

/**
 * The performance counters of a HotSpot VM at one moment: {@code java.threads.live} and many more.
 *
 * @param values numbers and texts by the counter's name
 */
record Counters(Map<String, Object> values) {

  private static final String COLLECTOR = "sun.gc.collector.";
  private static final String GENERATION = "sun.gc.generation.";
  private static final String EDEN = "sun.gc.generation.0.space.0.";

  /** Threads alive. */
  static final String LIVE = "java.threads.live";

  /** The number of a counter, or {@link Sample#UNKNOWN}. */
  long number(String name) {
    return values.get(name) instanceof Long number ? number : Sample.UNKNOWN;
  }

  /** The text of a counter; empty when there is none. */
  String text(String name) {
    return values.get(name) instanceof String text ? text : "";
  }

  boolean hasThreads() {
    return values.containsKey(LIVE);
  }

  /** Milliseconds for which collections stopped the process since it began; NaN if unknown. */
  double gcMillis() {
    long frequency = number("sun.os.hrt.frequency");
    return frequency <= 0 ? Double.NaN : sum(COLLECTOR, ".time") * 1000.0 / frequency;
  }

  /** Collections since the process began. */
  long collections() {
    return sum(COLLECTOR, ".invocations");
  }

  /**
   * What is in the heap beside eden, which only a collection changes; unknown for collectors that
   * count otherwise (ZGC, Shenandoah).
   */
  long heapAfterGc() {
    return switch (text("sun.gc.policy.name")) {
      case "GarbageFirst", "Copy:MSC", "ParScav:MSC", "ParNew:CMS", "ParNew:MSC" ->
          sum(GENERATION, ".used") - Math.max(0, number(EDEN + "used"));
      default -> Sample.UNKNOWN;
    };
  }

  /** Whether the VM thread itself collects garbage. */
  boolean collectsInVmThread() {
    return text("sun.gc.policy.name").equals("Copy:MSC");
  }

  private long sum(String prefix, String suffix) {
    return values.entrySet().stream()
        .filter(each -> each.getKey().startsWith(prefix) && each.getKey().endsWith(suffix))
        .mapToLong(each -> each.getValue() instanceof Long number ? number : 0)
        .sum();
  }
}
