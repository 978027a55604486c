package io.jleak.parse.line;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * One line with the form the grammar gave it; the tokens' bytes are read from the line itself. One
 * object is used for all lines: it is valid until the next one is looked up.
 *
 * @param <V> what the format made of the line's form
 */
public final class LineView<V> {

  private final ByteMap<String> texts = new ByteMap<>();
  private byte[] bytes;
  private int start;
  private int end;
  private LineForm form;
  private int[] starts;
  private int[] ends;
  private V value;

  void set(byte[] bytes, int start, int end, LineForm form, int[] starts, int[] ends, V value) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.form = form;
    this.starts = starts;
    this.ends = ends;
    this.value = value;
  }

  public LineForm form() {
    return form;
  }

  /** What the format made of the form when it first saw it. */
  public V value() {
    return value;
  }

  /** Where a token begins, counted from the start of the line. */
  public int start(int token) {
    return starts[token];
  }

  /** The whole line. */
  public String text() {
    return decode(bytes, start, end);
  }

  /** The text of a token. */
  public String text(int token) {
    return text(token, 0, 0);
  }

  /** The text of a token without some bytes at its start and its end. */
  public String text(int token, int skipAtStart, int skipAtEnd) {
    return between(starts[token] + skipAtStart, ends[token] - skipAtEnd);
  }

  /** The text from the start of one token to the end of another, without blanks around it. */
  public String span(int first, int last) {
    return between(starts[first], ends[last]).strip();
  }

  private String between(int from, int to) {
    int a = start + from;
    int b = Math.max(a, start + to);
    long hash = ByteMap.hash(bytes, a, b);
    String text = texts.get(bytes, a, b, hash);
    if (text == null) {
      text = decode(bytes, a, b);
      texts.put(bytes, a, b, hash, text);
    }
    return text;
  }

  /** Where in a token an ASCII character stands first, counted from its start. */
  public int find(int token, char wanted) {
    int from = start + starts[token];
    int at = from;
    while (bytes[at] != wanted) {
      at++;
    }
    return at - from;
  }

  /** Whether a token begins with some ASCII text. */
  public boolean startsWith(int token, String ascii) {
    int at = start + starts[token];
    if (ends[token] - starts[token] < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[at + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a token is some ASCII text. */
  public boolean is(int token, String ascii) {
    return ends[token] - starts[token] == ascii.length() && startsWith(token, ascii);
  }

  /** The text of a token that rarely repeats, such as a thread name: it is not kept. */
  public String uniqueText(int token, int skipAtStart, int skipAtEnd) {
    return decode(bytes, start + starts[token] + skipAtStart, start + ends[token] - skipAtEnd);
  }

  /**
   * The decimal number behind the first bytes of a token, or -1 when there is none or too large.
   */
  public long decimal(int token, int skipAtStart) {
    return number(token, skipAtStart, 10);
  }

  /** The hexadecimal number behind the first bytes of a token, with or without {@code 0x}. */
  public long hexadecimal(int token, int skipAtStart) {
    int from = start + starts[token] + skipAtStart;
    int to = start + ends[token];
    boolean prefixed = from + 1 < to && bytes[from] == '0' && bytes[from + 1] == 'x';
    return number(token, skipAtStart + (prefixed ? 2 : 0), 16);
  }

  private long number(int token, int skipAtStart, int radix) {
    long number = 0;
    int from = start + starts[token] + skipAtStart;
    int to = start + ends[token];
    int at = from;
    for (; at < to; at++) {
      int digit = Character.digit(bytes[at], radix);
      if (digit < 0) {
        break;
      }
      number = number * radix + digit;
    }
    int digits = at - from;
    return digits == 0 || digits > (radix == 16 ? 16 : 18) ? -1 : number;
  }

  /**
   * The number behind the first bytes of a token, with decimals after a point or a comma (the VM
   * prints in its locale: {@code cpu=12,50ms}), or -1.
   */
  public double fraction(int token, int skipAtStart) {
    long digits = 0;
    long scale = 0;
    int from = start + starts[token] + skipAtStart;
    int to = start + ends[token];
    for (int at = from; at < to; at++) {
      byte c = bytes[at];
      if (c >= '0' && c <= '9' && digits < Long.MAX_VALUE / 100 && scale < Long.MAX_VALUE / 100) {
        digits = digits * 10 + (c - '0');
        scale *= 10;
      } else if ((c == '.' || c == ',') && scale == 0 && at > from) {
        scale = 1;
      } else if (at == from) {
        return -1;
      } else {
        break;
      }
    }
    return from >= to ? -1 : (double) digits / Math.max(1, scale);
  }

  /** UTF-8 where it is that, else ISO 8859-1: some text is better than none. */
  static String decode(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      if (bytes[at] < 0) {
        return decodeBeyondAscii(bytes, from, to);
      }
    }
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  private static String decodeBeyondAscii(byte[] bytes, int from, int to) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
  }
}
