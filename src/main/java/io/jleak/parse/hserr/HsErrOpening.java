package io.jleak.parse.hserr;

import io.jleak.parse.text.Bytes;

/** The lines that begin a crash log, or a fragment of one. */
public final class HsErrOpening {

  private static final String[] STARTS = {
    "# A fatal error has been detected",
    "# An unexpected error has been detected",
    "# There is insufficient memory for the Java Runtime",
    "# JRE version:",
    "---------------  S U M M A R Y",
    "---------------  T H R E A D",
    "---------------  P R O C E S S",
    "Java Threads: ( => current thread )"
  };

  private HsErrOpening() {}

  /** {@code # A fatal error has been detected by the Java Runtime Environment:}. */
  public static boolean at(byte[] bytes, int start, int end) {
    if (start == end || (bytes[start] != '#' && bytes[start] != '-' && bytes[start] != 'J')) {
      return false;
    }
    for (String opening : STARTS) {
      if (Bytes.startsWith(bytes, start, end, opening)) {
        return true;
      }
    }
    return false;
  }
}
