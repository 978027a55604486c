package io.jleak.parse.hotspot;

import io.jleak.parse.text.Bytes;

/** The lines that begin a dump of the serviceability agent, or a fragment of one. */
public final class SaOpening {

  private SaOpening() {}

  /** {@code Deadlock Detection:}, {@code Thread 16653: (state = BLOCKED)}. */
  public static boolean at(byte[] bytes, int start, int end) {
    if (start == end) {
      return false;
    }
    return switch (bytes[start]) {
      case 'A' ->
          Bytes.startsWith(bytes, start, end, "Attaching to ")
              && Bytes.contains(bytes, start, end, "please wait");
      case 'D' ->
          Bytes.startsWith(bytes, start, end, "Deadlock Detection:")
              || Bytes.startsWith(bytes, start, end, "Debugger attached successfully.");
      case 'J' -> Bytes.startsWith(bytes, start, end, "JVM version is ");
      case 'T' ->
          Bytes.startsWith(bytes, start, end, "Thread ")
              && Bytes.contains(bytes, start, end, ": (state = ");
      case '-' ->
          Bytes.startsWith(bytes, start, end, "----------------- ")
              && Bytes.contains(bytes, start, end, " -----------------");
      default -> false;
    };
  }
}
