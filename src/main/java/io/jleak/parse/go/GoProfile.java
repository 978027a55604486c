package io.jleak.parse.go;

import io.jleak.model.StackFrame;
import io.jleak.parse.dump.DumpBuilder;
import io.jleak.parse.dump.StackBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Goroutines of which a profile tells only how many have which stack. What differs in nothing but
 * addresses (the same function compiled into several places) is one entry.
 */
final class GoProfile {

  /** A frame with the name that the profile gives its function. */
  record Call(String function, StackFrame frame) {}

  /**
   * What goroutines of one entry have in common.
   *
   * @param reason what they wait for, in the runtime's words
   * @param labels as one text, or empty
   */
  private record Stack(List<Call> calls, String reason, String labels) {}

  /** How many goroutines have a stack, and where the source shows it first. */
  private static final class Tally {
    private final int line;
    private long count;

    Tally(int line) {
      this.line = line;
    }
  }

  private final boolean leaked;
  private final Map<Stack, Tally> entries = new LinkedHashMap<>();

  /** A profile; {@code leaked} when it holds only goroutines that nothing can ever wake. */
  GoProfile(boolean leaked) {
    this.leaked = leaked;
  }

  /**
   * Adds some goroutines.
   *
   * @param calls innermost first; those that ordinary stacks leave out do not tell entries apart
   * @param line of the source, or 0
   */
  void add(long count, List<Call> calls, String reason, String labels, int line) {
    List<Call> visible = calls.stream().filter(call -> !GoFrames.isHidden(call.function)).toList();
    Stack stack = new Stack(visible.isEmpty() ? List.copyOf(calls) : visible, reason, labels);
    entries.computeIfAbsent(stack, any -> new Tally(line)).count += count;
  }

  static List<String> functions(List<Call> calls) {
    return calls.stream().map(Call::function).toList();
  }

  /** Adds all that were added here to a dump. */
  void addTo(DumpBuilder dump) {
    StackBuilder stacks = new StackBuilder();
    for (Map.Entry<Stack, Tally> each : entries.entrySet()) {
      Stack stack = each.getKey();
      Goroutine goroutine = new Goroutine(stacks, each.getValue().line);
      goroutine.waits(stack.reason, stack.reason);
      goroutine.describe(stack.labels, leaked);
      goroutine.count((int) Math.min(Integer.MAX_VALUE, each.getValue().count));
      stack.calls.forEach(call -> goroutine.add(call.function, call.frame));
      dump.add(goroutine.build());
    }
  }
}
