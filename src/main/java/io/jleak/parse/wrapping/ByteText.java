package io.jleak.parse.wrapping;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes of a text that is put together; it may hold line ends. */
final class ByteText {

  byte[] bytes = new byte[512];
  int length;

  void clear() {
    length = 0;
  }

  void add(int c) {
    grow(1);
    bytes[length++] = (byte) c;
  }

  void add(byte[] source, int from, int to) {
    grow(to - from);
    System.arraycopy(source, from, bytes, length, to - from);
    length += to - from;
  }

  void addCodePoint(int c) {
    if (c < 0x80) {
      add(c);
    } else {
      byte[] utf8 = Character.toString(c).getBytes(StandardCharsets.UTF_8);
      add(utf8, 0, utf8.length);
    }
  }

  private void grow(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
