package io.jleak.parse.go;

import io.jleak.model.StackFrame;
import io.jleak.parse.antlr.GoProfileLexer;
import io.jleak.parse.line.LineView;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Goroutines with one stack in a profile as text. Its frames lack the innermost ones, those of the
 * runtime, but the addresses of these stand in the entry's first line.
 */
final class GoProfileEntry {

  private final int line;
  private final long count;
  private final List<Long> addresses = new ArrayList<>();
  private final List<GoProfile.Call> calls = new ArrayList<>();
  private String labels = "";
  private long innermost = -1;
  private long outermost = -1;

  private GoProfileEntry(int line, long count) {
    this.line = line;
    this.count = count;
  }

  /** {@code 30000 @ 0x47200e 0x40ca65}. */
  static GoProfileEntry of(LineView<?> line, int number) {
    String count = line.text(0).strip();
    GoProfileEntry entry =
        new GoProfileEntry(number, number(count.substring(0, count.length() - 1).strip(), 10));
    int[] types = line.form().types();
    for (int i = 1; i < types.length; i++) {
      if (types[i] == GoProfileLexer.ADDRESS) {
        entry.addresses.add(number(line.text(i).strip().substring(2), 16));
      }
    }
    return entry;
  }

  private static long number(String digits, int radix) {
    try {
      return Long.parseUnsignedLong(digits, radix);
    } catch (NumberFormatException tooLong) {
      return 0;
    }
  }

  long count() {
    return count;
  }

  /** {@code # labels: {"pool":"render", "worker":"0"}}. */
  void labels(LineView<?> line) {
    GoLabels read = new GoLabels();
    String key = null;
    int[] types = line.form().types();
    for (int i = 0; i < types.length; i++) {
      if (types[i] == GoProfileLexer.QUOTED) {
        String text = GoLabels.unquoted(line.uniqueText(i, 0, 0));
        if (key == null) {
          key = text;
        } else {
          read.put(key, text);
          key = null;
        }
      }
    }
    labels = read.name();
  }

  /** Adds the next outer frame. */
  void add(String address, String function, StackFrame frame) {
    outermost = number(address.substring(2), 16);
    innermost = calls.isEmpty() ? outermost : innermost;
    calls.add(new GoProfile.Call(function, frame));
  }

  /**
   * Whether the frames reach to the last address, or to the one before it where the last is that of
   * {@code runtime.goexit}, which is never shown.
   */
  boolean isComplete() {
    int size = addresses.size();
    return size < 2
        || isAt(outermost, addresses.get(size - 1))
        || isAt(outermost, addresses.get(size - 2));
  }

  /** A frame shows the address of the call, an entry the one that the call returns to. */
  private static boolean isAt(long shown, long address) {
    return shown == address || shown == address - 1;
  }

  private boolean hidesInnermost() {
    return !addresses.isEmpty() && !isAt(innermost, addresses.get(0));
  }

  /**
   * Adds entries to a profile. All goroutines that wait are parked at one address of the runtime;
   * where some say by their frames that they wait, they give it away for the others.
   */
  static void addAll(List<GoProfileEntry> entries, GoFrames frames, GoProfile profile) {
    Set<Long> parked = new HashSet<>();
    for (GoProfileEntry each : entries) {
      boolean waits =
          !each.reason().equals(GoWaits.NOT_WAITING) && !each.reason().equals("syscall");
      if (waits && each.hidesInnermost()) {
        parked.add(each.addresses.get(0));
      }
    }
    for (GoProfileEntry each : entries) {
      String reason = each.reason();
      if (reason.equals(GoWaits.NOT_WAITING) && each.hidesInnermost()) {
        reason =
            parked.contains(each.addresses.get(0)) ? GoWaits.UNKNOWN_WAIT : GoWaits.UNKNOWN_STATE;
      }
      profile.add(each.count, each.callsOrAddresses(frames), reason, each.labels, each.line);
    }
  }

  private String reason() {
    return GoWaits.reason(GoProfile.functions(calls));
  }

  /** Where a program knows no names, its addresses tell stacks apart. */
  private List<GoProfile.Call> callsOrAddresses(GoFrames frames) {
    if (!calls.isEmpty() || addresses.size() < 2) {
      return calls;
    }
    return addresses.stream()
        .map(address -> "0x" + Long.toHexString(address))
        .map(name -> new GoProfile.Call(name, frames.frame(name, null, 0)))
        .toList();
  }
}
