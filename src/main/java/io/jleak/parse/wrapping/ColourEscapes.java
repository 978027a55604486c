package io.jleak.parse.wrapping;

/** Leaves out what makes a terminal change colours: {@code ESC [ 0;32 m}, {@code ESC ] … BEL}. */
final class ColourEscapes {

  static final byte ESCAPE = 0x1b;

  private static final int BELL = 7;

  private ColourEscapes() {}

  static void leaveOut(byte[] bytes, int start, int end, ByteText out) {
    int at = start;
    while (at < end) {
      if (bytes[at] == ESCAPE) {
        at = behind(bytes, at, end);
      } else {
        out.add(bytes[at++]);
      }
    }
  }

  private static int behind(byte[] bytes, int escape, int end) {
    int at = escape + 2;
    if (at > end) {
      return end;
    }
    switch (bytes[escape + 1]) {
      case '[' -> { // parameters and one letter
        while (at < end && bytes[at] >= ' ' && bytes[at] < '@') {
          at++;
        }
        return Math.min(at + 1, end);
      }
      case ']' -> { // a command up to BEL or ESC \
        while (at < end && bytes[at] != BELL && bytes[at] != ESCAPE) {
          at++;
        }
        return Math.min(at + (at < end && bytes[at] == ESCAPE ? 2 : 1), end);
      }
      case '(', ')' -> { // ESC ( B
        return Math.min(at + 1, end);
      }
      default -> {
        return at;
      }
    }
  }
}
