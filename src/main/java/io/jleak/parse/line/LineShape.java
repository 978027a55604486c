package io.jleak.parse.line;

import java.util.Arrays;

/**
 * The shape of a line: its bytes with each number replaced by one mark, and where the numbers
 * stood.
 *
 * <p>{@code "pool-1-thread-12" #33 tid=0x00007f} becomes {@code "pool-9-thread-9" #9 tid=0x8}: no 8
 * or 9 of the line itself stays, so a mark is never taken for its text. A number is {@code 0x} with
 * hexadecimal digits, or a word of hexadecimal digits with at least one decimal digit in it, or any
 * run of decimal digits. One object is used for all lines.
 */
public final class LineShape {

  private static final byte DECIMAL = '9';
  private static final byte HEXADECIMAL = '8';

  byte[] bytes = new byte[512];
  int length;
  int numbers;
  int[] numberStarts = new int[64];
  int[] numberEnds = new int[64];

  /** Takes the shape of a line; offsets are counted from the line's start. */
  public void take(byte[] line, int start, int end) {
    length = 0;
    numbers = 0;
    if (bytes.length < end - start) {
      bytes = new byte[(end - start) * 2];
    }
    int at = start;
    while (at < end) {
      byte c = line[at];
      if (isDecimal(c) && !(c == '0' && at + 1 < end && line[at + 1] == 'x')) {
        int stop = wordOfHex(line, start, at, end);
        if (stop > at) {
          boolean decimal = allDecimal(line, at, stop);
          number(at - start, stop - start, decimal ? DECIMAL : HEXADECIMAL);
        } else {
          stop = at;
          while (stop < end && isDecimal(line[stop])) {
            stop++;
          }
          number(at - start, stop - start, DECIMAL);
        }
        at = stop;
      } else if (c == '0') { // 0x
        bytes[length++] = '0';
        bytes[length++] = 'x';
        int stop = at + 2;
        while (stop < end && isHex(line[stop])) {
          stop++;
        }
        number(at + 2 - start, stop - start, HEXADECIMAL);
        at = stop;
      } else if (isHex(c)) {
        int stop = wordOfHex(line, start, at, end);
        if (stop > at && !noDecimal(line, at, stop)) {
          number(at - start, stop - start, HEXADECIMAL);
          at = stop;
        } else {
          bytes[length++] = c;
          at++;
        }
      } else {
        bytes[length++] = c;
        at++;
      }
    }
  }

  /** The bytes of the shape, from 0 to {@link #length()}. */
  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return length;
  }

  private void number(int from, int to, byte mark) {
    if (numbers == numberStarts.length) {
      numberStarts = Arrays.copyOf(numberStarts, numbers * 2);
      numberEnds = Arrays.copyOf(numberEnds, numbers * 2);
    }
    numberStarts[numbers] = from;
    numberEnds[numbers++] = to;
    bytes[length++] = mark;
  }

  /** End of the word of hexadecimal digits that begins at a place, or -1 when there is none. */
  private static int wordOfHex(byte[] line, int start, int at, int end) {
    if (at > start && isWord(line[at - 1])) {
      return -1;
    }
    int stop = at;
    while (stop < end && isHex(line[stop])) {
      stop++;
    }
    return stop < end && isWord(line[stop]) ? -1 : stop;
  }

  private static boolean allDecimal(byte[] line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isDecimal(line[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean noDecimal(byte[] line, int from, int to) {
    for (int i = from; i < to; i++) {
      if (isDecimal(line[i])) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDecimal(byte c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHex(byte c) {
    return isDecimal(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  private static boolean isWord(byte c) {
    return isDecimal(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }
}
