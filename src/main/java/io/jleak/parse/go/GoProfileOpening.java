package io.jleak.parse.go;

import io.jleak.parse.text.Bytes;

/** The line that begins a goroutine profile as text. */
public final class GoProfileOpening {

  private GoProfileOpening() {}

  /** {@code goroutine profile: total 96}. */
  public static boolean at(byte[] bytes, int start, int end) {
    int at = Bytes.skipBlanks(bytes, start, end);
    return at < end
        && bytes[at] == 'g'
        && (Bytes.startsWith(bytes, at, end, "goroutine profile: total ")
            || Bytes.startsWith(bytes, at, end, "goroutineleak profile: total "));
  }
}
