package io.jleak.parse.text;

import java.util.BitSet;
import java.util.List;

/** The openings of all formats, and how lines that open a dump begin. */
public final class Openings {

  private static final int BYTES = 256;

  private final List<TextFormat> formats;

  /** Pairs of first bytes, as {@code first * 256 + second}. */
  private final BitSet pairs = new BitSet(BYTES * BYTES);

  public Openings(List<TextFormat> formats) {
    this.formats = List.copyOf(formats);
    for (TextFormat format : formats) {
      format.starts().forEach(this::addPairs);
    }
  }

  private void addPairs(String start) {
    int from = start.isEmpty() ? 0 : start.charAt(0) * BYTES;
    if (start.length() > 1) {
      pairs.set(from + start.charAt(1));
    } else {
      pairs.set(from, start.isEmpty() ? BYTES * BYTES : from + BYTES);
    }
  }

  /** Whether a text that begins here opens a dump in any format. */
  public boolean at(byte[] bytes, int start, int end) {
    for (TextFormat format : formats) {
      if (format.opening().at(bytes, start, end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether an opening can begin with two bytes; most text is told apart by this alone. */
  public boolean mayBegin(byte first, byte second) {
    return pairs.get((first & 0xff) * BYTES + (second & 0xff));
  }
}
