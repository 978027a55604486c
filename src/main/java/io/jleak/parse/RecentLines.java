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
    int slot = count++ % KEPT;
    int length = end - start;
    if (lines[slot].length < length) {
      lines[slot] = Arrays.copyOfRange(bytes, start, end);
    } else {
      System.arraycopy(bytes, start, lines[slot], 0, length);
    }
    lengths[slot] = length;
    numbers[slot] = number;
  }

  /** Shows them to a reader, in their order. */
  void showTo(TextReader reader) {
    for (int i = Math.max(0, count - KEPT); i < count; i++) {
      int slot = i % KEPT;
      reader.read(lines[slot], 0, lengths[slot], numbers[slot]);
    }
  }
}
