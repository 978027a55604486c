package io.jleak.parse.jcmd;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/**
 * A thread header whose name goes on in the next line.
 *
 * @param text from {@code #24 "} on, with the line ends
 * @param line number of its first line
 */
record BrokenName(String text, int line) {

  private static final byte[] ANY_HEADER = "#0 \"".getBytes(StandardCharsets.US_ASCII);

  /** Whether the next line, made a header's end, is one. */
  byte[] joinedWith(byte[] bytes, int start, int end) {
    byte[] joined = new byte[ANY_HEADER.length + end - start];
    System.arraycopy(ANY_HEADER, 0, joined, 0, ANY_HEADER.length);
    System.arraycopy(bytes, start, joined, ANY_HEADER.length, end - start);
    return joined;
  }

  /** The last line of the name, of a line that was joined. */
  String tail(String joined) {
    return "\n" + joined.substring(ANY_HEADER.length);
  }

  BrokenName goingOn(byte[] bytes, int start, int end) {
    return new BrokenName(
        text + "\n" + new String(bytes, start, end - start, StandardCharsets.UTF_8), line);
  }

  /** The lines that it stands on. */
  IntStream lines() {
    return IntStream.rangeClosed(line, line + (int) text.chars().filter(c -> c == '\n').count());
  }
}
