package io.jleak.parse.coroutine;

import io.jleak.parse.text.Bytes;

/** The lines that begin a coroutine dump, or a fragment of one. */
public final class CoroutineOpening {

  private CoroutineOpening() {}

  /**
   * {@code Coroutines dump 2026/11/23 06:36:19}, {@code Coroutine "fetch#42":…, state: SUSPENDED},
   * {@code ---------- Coroutine dump ----------}, or a job: with its continuation, or alone in its
   * line as the root of a tree is.
   */
  public static boolean at(byte[] bytes, int start, int end) {
    int at = Bytes.skipBlanks(bytes, start, end);
    if (at == end) {
      return false;
    }
    byte first = bytes[at];
    if (first == 'C' && Bytes.startsWith(bytes, at, end, "Coroutine")) {
      return Bytes.startsWith(bytes, at, end, "Coroutines dump ")
          || (Bytes.startsWith(bytes, at, end, "Coroutine ")
              && Bytes.contains(bytes, at, end, ", state: "));
    }
    if (first == '-') {
      return Bytes.startsWith(bytes, at, end, "---------- Coroutine dump ");
    }
    return (first == '"' || isCapital(first))
        && !isBehindName(bytes, at)
        && (isJob(bytes, at, end) || Bytes.contains(bytes, at, end, "}, continuation is "));
  }

  /**
   * {@code lines#44":StandaloneCoroutine{Active}}: what is behind the name's end begins nothing.
   */
  private static boolean isBehindName(byte[] bytes, int at) {
    return at > 1 && bytes[at - 1] == ':' && bytes[at - 2] == '"';
  }

  /** {@code SupervisorJobImpl{Active}} and nothing else. */
  private static boolean isJob(byte[] bytes, int start, int end) {
    if (bytes[end - 1] != '}' || !isCapital(bytes[start])) {
      return false;
    }
    int at = start;
    while (isLetter(bytes[at])) {
      at++;
    }
    if (bytes[at] != '{' || !isCapital(bytes[at + 1])) {
      return false;
    }
    at++;
    while (isLetter(bytes[at])) {
      at++;
    }
    return at == end - 1;
  }

  private static boolean isLetter(byte c) {
    return isCapital(c) || (c >= 'a' && c <= 'z');
  }

  private static boolean isCapital(byte c) {
    return c >= 'A' && c <= 'Z';
  }
}
