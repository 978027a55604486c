package io.jleak.parse.text;

import java.util.Arrays;

/** A copy of the line read last, to be looked at again when no other follows. */
public final class LastLine {

  private byte[] bytes = new byte[256];
  private int length;

  public void keep(byte[] line, int start, int end) {
    length = end - start;
    if (bytes.length < length) {
      bytes = new byte[length * 2];
    }
    System.arraycopy(line, start, bytes, 0, length);
  }

  public boolean isEmpty() {
    return length == 0;
  }

  public byte[] bytes() {
    return Arrays.copyOf(bytes, length);
  }
}
