package io.jleak.input;

import java.io.IOException;
import java.io.InputStream;

/**
 * UTF-16 as a stream of UTF-8. Half a surrogate pair or half a character becomes U+FFFD and takes
 * nothing else with it, least of all a line end; the decoder of the JDK would drop the character
 * after it.
 */
final class Utf16Input extends InputStream {

  private static final int CHUNK = 1 << 15;
  private static final int REPLACEMENT = 0xfffd;

  private final InputStream in;

  /** Index in a pair of the byte with the higher bits: 0 in big-endian text, 1 in little-endian. */
  private final int highByte;

  private final byte[] utf16 = new byte[CHUNK];
  private int unread;

  // Two bytes become at most three, and what is pending at the end two replacements.
  private final byte[] utf8 = new byte[CHUNK / 2 * 3 + 6];
  private int position;
  private int limit;

  /** First half of a surrogate pair whose second half is still to come, else 0. */
  private char highSurrogate;

  Utf16Input(InputStream in, boolean bigEndian) {
    this.in = in;
    this.highByte = bigEndian ? 0 : 1;
  }

  @Override
  public int read() throws IOException {
    return hasBytes() ? utf8[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!hasBytes()) {
      return -1;
    }
    int count = Math.min(length, limit - position);
    System.arraycopy(utf8, position, target, offset, count);
    position += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private boolean hasBytes() throws IOException {
    boolean ended = false;
    while (position == limit && !ended) {
      position = 0;
      limit = 0;
      int count = in.read(utf16, unread, CHUNK - unread);
      ended = count < 0;
      if (ended) {
        replaceHalves();
      } else {
        encode(unread + count);
      }
    }
    return position < limit;
  }

  private void encode(int size) {
    int at = 0;
    while (at + 1 < size) {
      at = copyAscii(at, size);
      if (at + 1 < size) {
        int high = utf16[at + highByte] & 0xff;
        int low = utf16[at + 1 - highByte] & 0xff;
        put((char) (high << 8 | low));
        at += 2;
      }
    }
    unread = size - at;
    if (unread != 0) {
      utf16[0] = utf16[at];
    }
  }

  /** Copies ASCII characters, nearly all of a dump, up to the first other; gives its place. */
  private int copyAscii(int from, int size) {
    int at = from;
    if (highSurrogate == 0) {
      int to = limit;
      int lowByte = 1 - highByte;
      while (at + 1 < size && utf16[at + highByte] == 0 && utf16[at + lowByte] >= 0) {
        utf8[to++] = utf16[at + lowByte];
        at += 2;
      }
      limit = to;
    }
    return at;
  }

  /** Puts what the end of the input leaves incomplete. */
  private void replaceHalves() {
    if (highSurrogate != 0) {
      putCodePoint(REPLACEMENT);
    }
    if (unread != 0) {
      putCodePoint(REPLACEMENT);
    }
    highSurrogate = 0;
    unread = 0;
  }

  private void put(char c) {
    if (highSurrogate != 0) {
      boolean pair = Character.isLowSurrogate(c);
      putCodePoint(pair ? Character.toCodePoint(highSurrogate, c) : REPLACEMENT);
      highSurrogate = 0;
      if (pair) {
        return;
      }
    }
    if (Character.isHighSurrogate(c)) {
      highSurrogate = c;
    } else {
      putCodePoint(Character.isLowSurrogate(c) ? REPLACEMENT : c);
    }
  }

  private void putCodePoint(int c) {
    if (c < 0x80) {
      utf8[limit++] = (byte) c;
    } else if (c < 0x800) {
      utf8[limit++] = (byte) (0xc0 | c >> 6);
      putLowBits(c);
    } else {
      if (c < 0x10000) {
        utf8[limit++] = (byte) (0xe0 | c >> 12);
      } else {
        utf8[limit++] = (byte) (0xf0 | c >> 18);
        putLowBits(c >> 12);
      }
      putLowBits(c >> 6);
      putLowBits(c);
    }
  }

  private void putLowBits(int bits) {
    utf8[limit++] = (byte) (0x80 | (bits & 0x3f));
  }
}
