package io.jleak.input;

import java.io.IOException;
import java.io.InputStream;

/**
 * Recognises UTF-16, which PowerShell writes for {@code jstack 1 > dump.txt}, and turns it into
 * UTF-8. Everything else (UTF-8, Latin-1, Shift_JIS) keeps ASCII in single bytes and passes as it
 * is.
 */
enum Encoding {
  UTF_16LE,
  UTF_16BE,
  ASCII_BASED;

  private static final int HEAD = 512;

  static InputStream toUtf8(InputStream in) throws IOException {
    HeadedInput input = HeadedInput.peek(in, HEAD);
    return switch (of(input.head())) {
      case UTF_16LE -> new Utf16Input(input, false);
      case UTF_16BE -> new Utf16Input(input, true);
      case ASCII_BASED -> input;
    };
  }

  /** The encoding of a text that begins with these bytes. */
  private static Encoding of(byte[] head) {
    if (head.length >= 2 && head[0] == (byte) 0xff && head[1] == (byte) 0xfe) {
      return UTF_16LE;
    }
    if (head.length >= 2 && head[0] == (byte) 0xfe && head[1] == (byte) 0xff) {
      return UTF_16BE;
    }
    return withoutMark(head);
  }

  // "m" is 22 00 6d 00 22 00 or 00 22 00 6d 00 22: most characters of a dump are ASCII, so most
  // bytes on one side are NUL and few on the other. Single NULs in other text are neither.
  private static Encoding withoutMark(byte[] head) {
    int pairs = head.length / 2;
    int evenNuls = 0;
    int oddNuls = 0;
    for (int i = 0; i < 2 * pairs; i += 2) {
      evenNuls += head[i] == 0 ? 1 : 0;
      oddNuls += head[i + 1] == 0 ? 1 : 0;
    }
    if (pairs >= 2 && 2 * oddNuls > pairs && 3 * evenNuls < oddNuls) {
      return UTF_16LE;
    }
    if (pairs >= 2 && 2 * evenNuls > pairs && 3 * oddNuls < evenNuls) {
      return UTF_16BE;
    }
    return ASCII_BASED;
  }
}
