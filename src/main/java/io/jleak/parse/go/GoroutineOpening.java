package io.jleak.parse.go;

import io.jleak.parse.text.Bytes;

/** The lines that begin goroutine stacks. */
public final class GoroutineOpening {

  private static final String HEADER = "goroutine ";

  private GoroutineOpening() {}

  /**
   * {@code goroutine 1 [running]:}, or what a crash shows above its goroutines: {@code PC=0x47b821
   * m=0 sigcode=0}, {@code runtime stack:}.
   */
  public static boolean at(byte[] bytes, int start, int end) {
    int at = Bytes.skipBlanks(bytes, start, end);
    if (at == end) {
      return false;
    }
    return switch (bytes[at]) {
      case 'g' -> header(bytes, at, end);
      case 'P' -> Bytes.startsWith(bytes, at, end, "PC=0x");
      case 'r' -> Bytes.startsWith(bytes, at, end, "runtime stack:");
      default -> false;
    };
  }

  private static boolean header(byte[] bytes, int at, int end) {
    int number = at + HEADER.length();
    return Bytes.startsWith(bytes, at, end, HEADER)
        && number < end
        && Bytes.isDigit(bytes[number])
        && Bytes.contains(bytes, number, end, " [");
  }
}
