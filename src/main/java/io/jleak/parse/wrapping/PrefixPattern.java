package io.jleak.parse.wrapping;

import static io.jleak.parse.text.Bytes.isDigit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What stands before each line of a dump: {@code 2024-05-01 12:00:00,123 INFO [main] c.a.Foo - },
 * learned from one line and recognised in others, where times, counters and levels differ.
 *
 * <p>A word with a digit in it stands for any such word, and one of {@link WordFamily} for its
 * family; other words and signs must be the same. The blanks at the end belong to the prefix as
 * they are, since those behind them are the dump's.
 */
final class PrefixPattern {

  private enum Kind {
    WORD,
    NUMBER,
    BLANKS,
    SIGN
  }

  /**
   * A part of the prefix.
   *
   * @param text as it was in the first line
   * @param family of a word, or null
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Part(Kind kind, byte[] text, WordFamily family) {}

  private final List<Part> parts;

  /** How many blanks the prefix ends with. */
  private final int blanksAtEnd;

  private PrefixPattern(List<Part> parts) {
    this.parts = parts;
    Part last = parts.get(parts.size() - 1);
    this.blanksAtEnd = last.kind() == Kind.BLANKS ? last.text().length : 0;
  }

  /** The pattern of what stands before an opening that begins at the end. */
  static PrefixPattern of(byte[] bytes, int start, int opening) {
    int end = prefixEnd(bytes, start, opening);
    List<Part> parts = new ArrayList<>();
    int at = start;
    while (at < end) {
      int stop = partEnd(bytes, at, end);
      byte[] text = Arrays.copyOfRange(bytes, at, stop);
      Kind kind = kind(bytes, at, stop);
      parts.add(new Part(kind, text, kind == Kind.WORD ? WordFamily.of(bytes, at, stop) : null));
      at = stop;
    }
    return new PrefixPattern(parts);
  }

  /** A tab is the dump's own, as some openings are indented; but that behind a line's number. */
  private static int prefixEnd(byte[] bytes, int start, int opening) {
    int blanks = opening;
    while (blanks > start && isBlank(bytes[blanks - 1])) {
      blanks--;
    }
    boolean numbered = blanks == start || isDigit(bytes[blanks - 1]);
    if (blanks < opening && bytes[blanks] == '\t' && !numbered) {
      return blanks;
    }
    int at = blanks + 1;
    while (at < opening && bytes[at] == ' ' && bytes[blanks] == ' ') {
      at++;
    }
    return Math.min(at, opening);
  }

  /** Whether it is so short and plain that lines of other texts may begin with it by chance. */
  boolean isWeak() {
    return parts.stream().noneMatch(part -> part.kind() == Kind.NUMBER || part.kind() == Kind.WORD);
  }

  /** Whether it is nothing but blanks. */
  boolean isIndentation() {
    return parts.size() == 1 && blanksAtEnd > 0;
  }

  /** Where the line goes on behind the prefix; -1 when it does not begin with it. */
  int behind(byte[] bytes, int start, int end) {
    int matched = match(bytes, start, end, parts.size());
    return matched < 0 ? -1 : matched;
  }

  /**
   * The longest beginning of this prefix, up to blanks, that a line has too; null when it has none.
   * Of two prefixes, one around the other, only the outer one may stand before each line.
   */
  PrefixPattern commonWith(byte[] bytes, int start, int end) {
    for (int count = parts.size() - 1; count > 0; count--) {
      if (parts.get(count - 1).kind() == Kind.BLANKS) {
        PrefixPattern shorter = new PrefixPattern(parts.subList(0, count));
        if (shorter.behind(bytes, start, end) >= 0) {
          return shorter;
        }
      }
    }
    return null;
  }

  /**
   * Whether a line is only part of one that was too long for the container's log: {@code
   * 2024-01-01T00:00:00.1Z stdout P …}, the last part marked {@code F}.
   */
  boolean isPartial(byte[] bytes, int behind) {
    int count = parts.size();
    return count >= 4
        && blanksAtEnd == 1
        && parts.get(count - 2).family() == WordFamily.CRI_TAG
        && parts.get(count - 4).family() == WordFamily.STREAM
        && behind >= 2
        && bytes[behind - 2] == 'P';
  }

  private int match(byte[] bytes, int start, int end, int count) {
    int at = start;
    for (int i = 0; i < count; i++) {
      Part part = parts.get(i);
      at = behindFraction(part, bytes, at, end, i);
      switch (part.kind()) {
        case BLANKS -> {
          if (i == count - 1) {
            return blanksAtEnd(part, bytes, at, end);
          }
          int stop = blanksEnd(bytes, at, end);
          if (stop == at && !besideNumber(i)) {
            return -1;
          }
          at = stop;
        }
        case SIGN -> {
          if (at < end && bytes[at] == part.text()[0]) {
            at++;
          } else if (isFraction(i)) {
            i++; // 12:00:00Z among 12:00:00.123Z
          } else {
            return i == count - 1 && blanksEnd(bytes, at, end) == end ? end : -1;
          }
        }
        default -> {
          int stop = wordEnd(bytes, at, end);
          if (stop == at || !matches(part, bytes, at, stop)) {
            return -1;
          }
          at = stop;
        }
      }
    }
    return at;
  }

  /** Loggers trim lines: an empty one has no blanks at its end. */
  private static int blanksAtEnd(Part part, byte[] bytes, int at, int end) {
    byte[] text = part.text();
    for (int i = 0; i < text.length; i++) {
      if (at + i == end) {
        return end;
      }
      if (bytes[at + i] != text[i]) {
        return -1;
      }
    }
    return at + text.length;
  }

  /** {@code 9: } and {@code 10: }, {@code May 1} and {@code May 12}. */
  private boolean besideNumber(int index) {
    return parts.get(index + 1).kind() == Kind.NUMBER
        || (index > 0 && parts.get(index - 1).kind() == Kind.NUMBER);
  }

  /** Whether a sign and the word behind it are the fraction of a second. */
  private boolean isFraction(int index) {
    byte sign = parts.get(index).text()[0];
    return (sign == '.' || sign == ',')
        && index > 0
        && index + 1 < parts.size()
        && parts.get(index - 1).kind() == Kind.NUMBER
        && parts.get(index + 1).kind() == Kind.NUMBER;
  }

  /** {@code 12:00:00.123Z} among {@code 12:00:00Z}: where it goes on. */
  private int behindFraction(Part part, byte[] bytes, int at, int end, int index) {
    boolean here =
        at + 1 < end
            && bytes[at] == '.'
            && part.text()[0] != '.'
            && isDigit(bytes[at + 1])
            && index > 0
            && parts.get(index - 1).kind() == Kind.NUMBER;
    return here ? wordEnd(bytes, at + 1, end) : at;
  }

  private static boolean matches(Part part, byte[] bytes, int at, int stop) {
    if (part.kind() == Kind.NUMBER) {
      return hasDigit(bytes, at, stop) || isHex(bytes, at, stop);
    }
    return Arrays.equals(part.text(), 0, part.text().length, bytes, at, stop)
        || (part.family() != null && part.family() == WordFamily.of(bytes, at, stop));
  }

  private static Kind kind(byte[] bytes, int at, int stop) {
    if (isBlank(bytes[at])) {
      return Kind.BLANKS;
    }
    if (!isWord(bytes[at])) {
      return Kind.SIGN;
    }
    return hasDigit(bytes, at, stop) ? Kind.NUMBER : Kind.WORD;
  }

  private static int partEnd(byte[] bytes, int at, int end) {
    if (isBlank(bytes[at])) {
      return blanksEnd(bytes, at, end);
    }
    return isWord(bytes[at]) ? wordEnd(bytes, at, end) : at + 1;
  }

  private static int blanksEnd(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && isBlank(bytes[at])) {
      at++;
    }
    return at;
  }

  private static int wordEnd(byte[] bytes, int from, int end) {
    int at = from;
    while (at < end && isWord(bytes[at])) {
      at++;
    }
    return at;
  }

  private static boolean hasDigit(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      if (isDigit(bytes[at])) {
        return true;
      }
    }
    return false;
  }

  /** A hexadecimal number can do without digits. */
  private static boolean isHex(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      int letter = bytes[at] | 0x20;
      if (letter < 'a' || letter > 'f') {
        return false;
      }
    }
    return to - from >= 4;
  }

  private static boolean isBlank(byte c) {
    return c == ' ' || c == '\t';
  }

  static boolean isWord(byte c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c < 0;
  }
}
