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

  /** Kinds of bytes: digits, letters that are hexadecimal digits too, the rest of a word's. */
  private static final byte DIGIT = 1;

  private static final byte HEX_LETTER = 2;
  private static final byte LETTER = 3;

  private static final byte[] KINDS = new byte[256];

  static {
    Arrays.fill(KINDS, '0', '9' + 1, DIGIT);
    Arrays.fill(KINDS, 'a', 'z' + 1, LETTER);
    Arrays.fill(KINDS, 'A', 'Z' + 1, LETTER);
    Arrays.fill(KINDS, 'a', 'f' + 1, HEX_LETTER);
    Arrays.fill(KINDS, 'A', 'F' + 1, HEX_LETTER);
    KINDS['_'] = LETTER;
  }

  byte[] bytes = new byte[512];
  int length;
  int numbers;
  int[] numberStarts = new int[64];
  int[] numberEnds = new int[64];

  private byte[] line;
  private int lineStart;
  private int lineEnd;

  /** Takes the shape of a line; offsets are counted from the line's start. */
  public void take(byte[] line, int start, int end) {
    this.line = line;
    lineStart = start;
    lineEnd = end;
    length = 0;
    numbers = 0;
    if (bytes.length < end - start) {
      bytes = new byte[(end - start) * 2];
    }
    byte[] out = bytes;
    boolean inWord = false;
    int at = start;
    while (at < end) {
      byte c = line[at];
      byte kind = KINDS[c & 0xff];
      if (kind == 0 || kind == LETTER || (kind == HEX_LETTER && inWord)) {
        out[length++] = c;
        inWord = kind != 0;
        at++;
      } else if (kind == HEX_LETTER) {
        int stop = endOfHex(line, at, end);
        inWord = true;
        if (isWordAt(line, stop, end) || hasOnly(HEX_LETTER, line, at, stop)) {
          out[length++] = c;
          at++;
        } else {
          number(at - start, stop - start, HEXADECIMAL);
          at = stop;
        }
      } else {
        at = number(line, start, at, end, inWord);
        inWord = true;
      }
    }
  }

  /** Whether it is the shape of this line, which nobody has written to since it was taken. */
  boolean isOf(byte[] line, int start, int end) {
    return this.line == line && lineStart == start && lineEnd == end;
  }

  /** The line may be written to from now on. */
  public void forget() {
    line = null;
  }

  /** The bytes of the shape, from 0 to {@link #length()}. */
  public byte[] bytes() {
    return bytes;
  }

  public int length() {
    return length;
  }

  /** Takes the number that begins at a digit; where it ends. */
  private int number(byte[] line, int start, int at, int end, boolean inWord) {
    if (line[at] == '0' && at + 1 < end && line[at + 1] == 'x') {
      bytes[length++] = '0';
      bytes[length++] = 'x';
      int stop = endOfHex(line, at + 2, end);
      number(at + 2 - start, stop - start, HEXADECIMAL);
      return stop;
    }
    int stop = inWord ? at : endOfHex(line, at, end);
    if (stop > at && !isWordAt(line, stop, end)) {
      number(at - start, stop - start, hasOnly(DIGIT, line, at, stop) ? DECIMAL : HEXADECIMAL);
      return stop;
    }
    stop = at + 1;
    while (stop < end && KINDS[line[stop] & 0xff] == DIGIT) {
      stop++;
    }
    number(at - start, stop - start, DECIMAL);
    return stop;
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

  private static int endOfHex(byte[] line, int from, int end) {
    int at = from;
    while (at < end) {
      byte kind = KINDS[line[at] & 0xff];
      if (kind != DIGIT && kind != HEX_LETTER) {
        break;
      }
      at++;
    }
    return at;
  }

  private static boolean isWordAt(byte[] line, int at, int end) {
    return at < end && KINDS[line[at] & 0xff] != 0;
  }

  private static boolean hasOnly(byte kind, byte[] line, int from, int to) {
    for (int at = from; at < to; at++) {
      if (KINDS[line[at] & 0xff] != kind) {
        return false;
      }
    }
    return true;
  }
}
