package io.jleak.parse.jfr;

import io.jleak.parse.text.Bytes;
import java.io.IOException;

/**
 * A thread dump that the JDK cannot read, as its event is cut off or the types of its chunk are
 * missing. Its text stands in the event as it is, behind a few bytes of numbers.
 *
 * @param from where its text begins in the file
 * @param to where it ends
 */
record LooseDump(long from, long to) {

  private static final String BANNER = "Full thread dump ";

  /** How far behind the start of an event its text begins at the latest. */
  private static final int NEAR = 128;

  private static final int LONGEST = 1 << 26;

  /** {@code 2026-11-23 20:27:43} and a line feed, printed above the banner. */
  private static final int TIME = 20;

  /**
   * The dump in an event; null when there is none in it.
   *
   * @param start where the event begins
   * @param end where it ends, or the file
   */
  static LooseDump in(RecordingBytes bytes, long start, long end) throws IOException {
    byte[] head = bytes.bytes(start, Math.min(NEAR, end - start));
    int banner = Bytes.find(head, 0, head.length, BANNER);
    if (banner < 0) {
      return null;
    }
    int time = banner - TIME;
    boolean timed = time >= 0 && Bytes.isDigit(head[time]) && head[banner - 1] == '\n';
    return new LooseDump(start + (timed ? time : banner), end);
  }

  byte[] text(RecordingBytes bytes) throws IOException {
    return bytes.bytes(from, Math.min(to - from, LONGEST));
  }
}
