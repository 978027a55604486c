package io.jleak.parse.wrapping;

import java.util.Arrays;

/**
 * Repairs lines that were printed twice on one line, as by a program that logs each part of a dump
 * and prints it too: {@code "a" Id=14 in WAITING"a" Id=14 in WAITING}.
 */
final class DoubledLine {

  /** Shorter lines may be two equal halves by chance. */
  private static final int SHORTEST = 16;

  private DoubledLine() {}

  /** Where a line ends: at its middle when its second half repeats the first, byte by byte. */
  static int end(byte[] bytes, int start, int end) {
    int length = end - start;
    int middle = start + length / 2;
    boolean doubled =
        length >= SHORTEST
            && length % 2 == 0
            && bytes[start] == bytes[middle]
            && Arrays.equals(bytes, start, middle, bytes, middle, end);
    return doubled && !uniform(bytes, start, end) ? middle : end;
  }

  /** {@code ============}, a ruler. */
  private static boolean uniform(byte[] bytes, int start, int end) {
    for (int at = start + 1; at < end; at++) {
      if (bytes[at] != bytes[start]) {
        return false;
      }
    }
    return true;
  }
}
