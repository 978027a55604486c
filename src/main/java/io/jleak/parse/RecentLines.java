package io.jleak.parse;

import io.jleak.parse.text.TextReader;
import java.util.Arrays;

/**
 * The last lines that belong to no dump: the time of a dump can stand in them. A line whose prefix
 * becomes known only further down comes once more, without it.
 */
final class RecentLines {

  /** As many as jcmd prints above the first thread. */
  private static final int KEPT = 5;

  private final byte[][] lines = new byte[KEPT][256];
  private final int[] lengths = new int[KEPT];
  private final int[] numbers = new int[KEPT];
  private int count;

  /** Whether lines that were added before are being added once more. */
  private boolean again;

  void clear() {
    count = 0;
    again = false;
  }

  void add(byte[] bytes, int start, int end, int number) {
    int last = count == 0 ? 0 : numbers[(count - 1) % KEPT];
    again = number < last || (again && number == last);
    int slot = again || number == last ? withPrefix(bytes, start, end, number) : -1;
    if (slot < 0) {
      slot = count++ % KEPT;
    }
    int length = end - start;
    if (lines[slot].length < length) {
      lines[slot] = Arrays.copyOfRange(bytes, start, end);
    } else {
      System.arraycopy(bytes, start, lines[slot], 0, length);
    }
    lengths[slot] = length;
    numbers[slot] = number;
  }

  /** Where a line stands with its prefix, or -1; an empty piece of a line has none. */
  private int withPrefix(byte[] bytes, int start, int end, int number) {
    for (int i = Math.max(0, count - KEPT); i < count; i++) {
      int slot = i % KEPT;
      int from = lengths[slot] - (end - start);
      if (numbers[slot] == number
          && from > 0
          && (again || start < end)
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
