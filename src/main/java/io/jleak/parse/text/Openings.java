package io.jleak.parse.text;

import java.util.Arrays;
import java.util.List;

/** The openings of all formats, and how lines that open a dump begin. */
public final class Openings {

  private static final int BYTES = 256;

  private final List<TextFormat> formats;

  /** First bytes of openings. */
  private final boolean[] firsts = new boolean[BYTES];

  /** Pairs of first bytes, at {@code first * 256 + second}. */
  private final boolean[] pairs = new boolean[BYTES * BYTES];

  /**
   * The openings of some formats.
   *
   * @param formats where two could read a line, the first one does
   */
  public Openings(List<TextFormat> formats) {
    this.formats = List.copyOf(formats);
    formats.forEach(format -> format.starts().forEach(this::addStart));
  }

  private void addStart(String start) {
    int first = start.charAt(0);
    firsts[first] = true;
    if (start.length() > 1) {
      pairs[first * BYTES + start.charAt(1)] = true;
    } else {
      Arrays.fill(pairs, first * BYTES, (first + 1) * BYTES, true);
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

  /** Whether a line opens a dump, behind blanks if it begins with some. */
  public boolean in(byte[] bytes, int start, int end) {
    int at = Bytes.skipBlanks(bytes, start, end);
    return at + 1 < end && mayBegin(bytes[at], bytes[at + 1]) && at(bytes, start, end);
  }

  /**
   * The first place from which on an opening is possible, judged by two bytes and by the one before
   * them, which is part of no word; the end when there is none. Most text is passed over by this
   * alone.
   */
  public int next(byte[] bytes, int from, int end) {
    boolean[] first = firsts;
    for (int at = from; at < end - 1; at++) {
      if (first[bytes[at] & 0xff] && !isWord(bytes[at - 1]) && mayBegin(bytes[at], bytes[at + 1])) {
        return at;
      }
    }
    return end;
  }

  /** Whether an opening can begin with two bytes. */
  public boolean mayBegin(byte first, byte second) {
    return pairs[(first & 0xff) * BYTES + (second & 0xff)];
  }

  private static boolean isWord(byte c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c < 0;
  }
}
