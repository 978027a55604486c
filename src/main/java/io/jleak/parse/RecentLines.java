package io.jleak.parse;

import io.jleak.parse.text.TextReader;
import java.util.Arrays;

/** The last lines that belong to no dump: the time of a dump can stand in them. */
final class RecentLines {

  /** As many as jcmd prints above the first thread. */
  private static final int KEPT = 5;

  private final byte[][] lines = new byte[KEPT][256];
  private final int[] lengths = new int[KEPT];
  private final int[] numbers = new int[KEPT];
  private int count;

  void clear() {
    count = 0;
  }

  void add(byte[] bytes, int start, int end, int number) {
    int length = end - start;
    int again = withoutPrefix(bytes, start, end, number);
    int slot = again >= 0 ? again : count++ % KEPT;
    if (lines[slot].length < length) {
      lines[slot] = Arrays.copyOfRange(bytes, start, end);
    } else {
      System.arraycopy(bytes, start, lines[slot], 0, length);
    }
    lengths[slot] = length;
    numbers[slot] = number;
  }

  /**
   * Where a line stands whose prefix became known only further down, so that it comes once more
   * without; -1 for a new line.
   */
  private int withoutPrefix(byte[] bytes, int start, int end, int number) {
    for (int i = Math.max(0, count - KEPT); i < count; i++) {
      int slot = i % KEPT;
      int from = lengths[slot] - (end - start);
      if (numbers[slot] == number
          && from > 0
          && Arrays.equals(lines[slot], from, lengths[slot], bytes, start, end)) {
        return slot;
      }
    }
    return -1;
  }

  /** Shows them to a reader, in their order. */
  void showTo(TextReader reader) {
    for (int i = Math.max(0, count - KEPT); i < count; i++) {
      int slot = i % KEPT;
      reader.read(lines[slot], 0, lengths[slot], numbers[slot]);
    }
  }
}
