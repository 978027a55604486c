package io.jleak.parse.coroutine;

import io.jleak.parse.text.Bytes;

/** The lines that begin a coroutine dump, or a fragment of one. */
public final class CoroutineOpening {

  private CoroutineOpening() {}

  /**
   * {@code Coroutines dump 2026/11/23 06:36:19}, {@code Coroutine "fetch#42":…, state: SUSPENDED},
   * {@code ---------- Coroutine dump ----------}, or a job with its continuation.
   */
  public static boolean at(byte[] bytes, int start, int end) {
    int at = Bytes.skipBlanks(bytes, start, end);
    if (at == end) {
      return false;
    }
    byte first = bytes[at];
    if (first == 'C' && Bytes.startsWith(bytes, at, end, "Coroutine")) {
      return Bytes.startsWith(bytes, at, end, "Coroutines dump ")
          || Bytes.contains(bytes, at, end, ", state: ");
    }
    if (first == '-') {
      return Bytes.startsWith(bytes, at, end, "---------- Coroutine dump ");
    }
    return (first == '"' || (first >= 'A' && first <= 'Z' && isClass(bytes, at, end)))
        && Bytes.contains(bytes, at, end, "}, continuation is ");
  }

  /** {@code StandaloneCoroutine{Active}}: a log's line may begin with other words. */
  private static boolean isClass(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end && bytes[at] > ' ' && bytes[at] != '{') {
      at++;
    }
    return at < end && bytes[at] == '{';
  }
}
