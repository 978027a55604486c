package io.jleak.parse.jcmd;

import io.jleak.parse.text.Bytes;

/**
 * The lines that begin such a dump: its process id, time and version are told by its first thread.
 */
public final class JcmdOpening {

  private JcmdOpening() {}

  /** {@code #22 "name" virtual}. */
  public static boolean at(byte[] bytes, int start, int end) {
    int at = Bytes.skipBlanks(bytes, start, end);
    if (at == end || bytes[at] != '#') {
      return false;
    }
    int digits = ++at;
    while (at < end && Bytes.isDigit(bytes[at])) {
      at++;
    }
    return at > digits && Bytes.startsWith(bytes, at, end, " \"");
  }
}
