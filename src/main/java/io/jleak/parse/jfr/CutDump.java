package io.jleak.parse.jfr;

import io.jleak.parse.text.Bytes;
import java.io.IOException;
import java.util.Arrays;

/**
 * The text of a thread dump whose event is cut off, so that the JDK does not read it. The text
 * stands in the event as it is, behind a few bytes of numbers.
 */
final class CutDump {

  private static final String BANNER = "Full thread dump ";

  /** How far behind the start of an event its text begins at the latest. */
  private static final int NEAR = 128;

  private static final int LONGEST = 1 << 26;

  /** {@code 2026-11-23 20:27:43} and a line feed, printed above the banner. */
  private static final int TIME = 20;

  private CutDump() {}

  /** The text in the event that begins at a place; null when it is no thread dump. */
  static byte[] in(RecordingBytes bytes, long at) throws IOException {
    byte[] head = bytes.bytes(at, NEAR);
    int banner = Bytes.find(head, 0, head.length, BANNER);
    if (banner < 0) {
      return null;
    }
    int time = banner - TIME;
    boolean timed = time >= 0 && Bytes.isDigit(head[time]) && head[banner - 1] == '\n';
    byte[] event = bytes.bytes(at, LONGEST);
    return Arrays.copyOfRange(event, timed ? time : banner, event.length);
  }
}
