package io.jleak.parse.wrapping;

import io.jleak.parse.text.Bytes;
import io.jleak.parse.text.Openings;
import java.util.Arrays;

/** Finds where lines were glued together, as by a chat that takes line ends for blanks. */
final class GluedLine {

  private static final String STATE = "java.lang.Thread.State:";
  private static final String OWNABLE = "Locked ownable synchronizers:";

  private static final String SYNCHRONIZERS = "Number of locked synchronizers = ";
  private static final String HOLDER = "which is held by \"";

  /** Shorter lines hold no thread with its state or frames. */
  private static final int SHORTEST = 60;

  /** How lines of a thread begin that are neither frames nor locks. */
  private static final String[] PARTS = {
    "- None",
    OWNABLE,
    "No compile task",
    "Compiling: ",
    "Carrying virtual thread #",
    "Mounted virtual thread #",
    SYNCHRONIZERS,
    "..."
  };

  private final Openings openings;
  private int[] starts = new int[64];
  private int count;

  GluedLine(Openings openings) {
    this.openings = openings;
  }

  /**
   * Finds the pieces of a line.
   *
   * @return their number; 0 when the line is one
   */
  int pieces(byte[] bytes, int start, int end) {
    count = 1;
    boolean stack = isStack(bytes, start, end);
    if (!stack && !mayHoldThread(bytes, start, end)) {
      return 0;
    }
    int from = stack ? start + 1 : behindName(bytes, start, end);
    boolean inStack = stack;
    for (int at = from; at < end; at++) {
      if (isBlank(bytes[at - 1]) && !isBlank(bytes[at])) {
        boolean piece =
            switch (bytes[at]) {
              case 'a' -> isFrame(bytes, at, end);
              case 'j' -> Bytes.startsWith(bytes, at, end, STATE);
              case 'w' -> isDeadlock(bytes, at, end, lastOf(bytes, start, at));
              case '-', 'L', 'N', 'C', 'M', '.' -> inStack && startsWithAny(bytes, at, end);
              case '"' ->
                  inStack
                      && ")]:e".indexOf(bytes[lastOf(bytes, start, at)]) >= 0
                      && openings.at(bytes, at, end);
              default -> false;
            };
        if (piece) {
          add(at);
          inStack = true;
        }
      }
    }
    return count == 1 ? 0 : count;
  }

  /** Where a piece begins, 0 for the first one, which begins with the line. */
  int start(int piece) {
    return starts[piece];
  }

  private void add(int at) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
    }
    starts[count++] = at;
  }

  private static boolean isStack(byte[] bytes, int start, int end) {
    return DumpLook.isFrame(bytes, start, end)
        || DumpLook.isLock(bytes, start, end)
        || Bytes.startsWith(bytes, start, end, STATE)
        || Bytes.startsWith(bytes, start, end, OWNABLE)
        || Bytes.startsWith(bytes, start, end, SYNCHRONIZERS);
  }

  private boolean mayHoldThread(byte[] bytes, int start, int end) {
    return end - start > SHORTEST
        && (Bytes.contains(bytes, start, end, HOLDER)
            || ((Bytes.contains(bytes, start, end, STATE)
                    || Bytes.contains(bytes, start, end, ") at "))
                && openings.at(bytes, start, end)));
  }

  /** A thread's name, which may hold anything, is no part to look at. */
  private static int behindName(byte[] bytes, int start, int end) {
    int quote = bytes[start] == '"' ? Bytes.find(bytes, start + 1, end, "\"") : -1;
    return (quote < 0 ? start : quote) + 1;
  }

  /** {@code "Thread-1": waiting to lock monitor 0x…, which is held by "Thread-0"}. */
  private static boolean isDeadlock(byte[] bytes, int at, int end, int before) {
    return bytes[before] == ':'
        ? Bytes.startsWith(bytes, at, end, "waiting to lock monitor")
            || Bytes.startsWith(bytes, at, end, "waiting for ownable synchronizer")
        : bytes[before] == ',' && Bytes.startsWith(bytes, at, end, HOLDER);
  }

  /** {@code at a.B.c(D.java:1)}: what is behind the word holds no blank before its bracket. */
  private static boolean isFrame(byte[] bytes, int start, int end) {
    if (!DumpLook.isFrame(bytes, start, end)) {
      return false;
    }
    int at = Bytes.skipBlanks(bytes, start + 2, end);
    boolean dotted = false;
    while (at < end && !isBlank(bytes[at]) && bytes[at] != '(') {
      dotted |= bytes[at] == '.';
      at++;
    }
    return dotted && at < end && bytes[at] == '(';
  }

  /** {@code - java.util.concurrent.locks.ReentrantLock$NonfairSync@1b2c}. */
  private static boolean isOwned(byte[] bytes, int start, int end) {
    int at = start + 2;
    while (at < end && !isBlank(bytes[at]) && bytes[at] != '@') {
      at++;
    }
    return bytes[start] == '-' && at > start + 2 && at < end && bytes[at] == '@';
  }

  private static int lastOf(byte[] bytes, int start, int at) {
    int before = at - 1;
    while (before > start && isBlank(bytes[before])) {
      before--;
    }
    return before;
  }

  private static boolean startsWithAny(byte[] bytes, int at, int end) {
    for (String word : PARTS) {
      if (Bytes.startsWith(bytes, at, end, word)) {
        return true;
      }
    }
    return DumpLook.isLock(bytes, at, end) || isOwned(bytes, at, end);
  }

  private static boolean isBlank(byte c) {
    return c == ' ' || c == '\t';
  }
}
