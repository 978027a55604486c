package io.jleak.input;

/** The block that each entry of a tar archive begins with. */
final class TarHeader {

  static final int LENGTH = 512;

  private static final int CHECKSUM = 148;
  private static final int CHECKSUM_LENGTH = 8;

  private TarHeader() {}

  /**
   * Whether the first block of a file is such a header: its checksum, six octal digits, is the sum
   * of its bytes, the checksum's own taken for blanks. The word {@code ustar} came only later.
   */
  static boolean isValid(byte[] block) {
    int sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      boolean own = i >= CHECKSUM && i < CHECKSUM + CHECKSUM_LENGTH;
      sum += own ? ' ' : block[i] & 0xff;
    }
    return block[0] != 0 && sum == checksum(block);
  }

  private static int checksum(byte[] block) {
    int value = -1;
    for (int i = CHECKSUM; i < CHECKSUM + CHECKSUM_LENGTH; i++) {
      byte c = block[i];
      if (c >= '0' && c <= '7') {
        value = Math.max(value, 0) * 8 + (c - '0');
      } else if (value >= 0 || c != ' ') {
        break;
      }
    }
    return value;
  }
}
