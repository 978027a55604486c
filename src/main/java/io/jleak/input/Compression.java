package io.jleak.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks what is compressed, told by its first bytes and not by its name. A new format is one more
 * case here; one that holds several files belongs where arguments turn into sources, in {@link
 * Inputs}.
 */
final class Compression {

  private static final int LONGEST_MAGIC = 2;
  private static final int BUFFER = 1 << 16;

  private Compression() {}

  /**
   * A stream behind its compression.
   *
   * @param wasPacked whether there was any
   */
  record Unpacked(InputStream bytes, boolean wasPacked) {}

  static Unpacked unpack(InputStream packed) throws IOException {
    HeadedInput input = HeadedInput.peek(packed, LONGEST_MAGIC);
    return isGzip(input.head())
        ? new Unpacked(new GZIPInputStream(input, BUFFER), true)
        : new Unpacked(input, false);
  }

  // 1f 8b 08 ...
  private static boolean isGzip(byte[] head) {
    return head.length >= 2 && head[0] == 0x1f && head[1] == (byte) 0x8b;
  }
}
