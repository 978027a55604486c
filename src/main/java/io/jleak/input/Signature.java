package io.jleak.input;

/** Compares the bytes by which formats are told apart. */
final class Signature {

  private Signature() {}

  static boolean at(byte[] head, int offset, int... signature) {
    if (head.length < offset + signature.length) {
      return false;
    }
    for (int i = 0; i < signature.length; i++) {
      if (head[offset + i] != (byte) signature[i]) {
        return false;
      }
    }
    return true;
  }
}
