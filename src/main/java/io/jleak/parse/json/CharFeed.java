package io.jleak.parse.json;

import io.jleak.model.LineReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The characters of JSON documents. What a parser has read ahead can be given back, since it is
 * part of the next document or of no document at all.
 *
 * <p>At its end it adds a quote: a string that is cut off there ends, so that the text in it is not
 * lost. Nothing else changes by that, as a parser that asks for more at the end reads a document
 * which is cut off.
 */
final class CharFeed extends Reader {

  private static final int CHUNK = 8192;
  private static final int END = -1;

  /** Enough to see whether JSON begins. */
  private static final int GLANCE = 200;

  /** Where the characters come from. */
  private interface Chunks {
    /** The next ones, never none; null at the end. */
    char[] next() throws IOException;
  }

  private final Chunks chunks;
  private char[] chunk = {};
  private int at;
  private int line = 1;
  private boolean ended;
  private boolean quoted;

  private CharFeed(Chunks chunks) {
    this.chunks = chunks;
  }

  /** The characters of UTF-8 text; bytes that are none become replacement characters. */
  static CharFeed of(InputStream utf8) {
    Reader reader = new InputStreamReader(utf8, StandardCharsets.UTF_8);
    char[] buffer = new char[CHUNK];
    return new CharFeed(
        () -> {
          int read = reader.read(buffer);
          return read < 0 ? null : Arrays.copyOf(buffer, read);
        });
  }

  /** The current line and those after it, each read only when the one before is used up. */
  static CharFeed ofLines(LineReader lines) {
    boolean[] begun = {false};
    return new CharFeed(
        () -> {
          if (begun[0] && !lines.next()) {
            return null;
          }
          begun[0] = true;
          int length = lines.end() - lines.start();
          String line = new String(lines.buffer(), lines.start(), length, StandardCharsets.UTF_8);
          return (lines.terminated() ? line + '\n' : line).toCharArray();
        });
  }

  /** The characters of a text, in pieces. */
  static CharFeed of(String text) {
    int[] next = {0};
    return new CharFeed(
        () -> {
          int from = next[0];
          next[0] = Math.min(text.length(), from + CHUNK);
          return from == next[0] ? null : text.substring(from, next[0]).toCharArray();
        });
  }

  @Override
  public int read(char[] into, int from, int length) throws IOException {
    if (!fill()) {
      if (quoted) {
        return END;
      }
      quoted = true;
      into[from] = '"';
      return 1;
    }
    int count = Math.min(length, chunk.length - at);
    System.arraycopy(chunk, at, into, from, count);
    line += lineEnds(at, at + count);
    at += count;
    return count;
  }

  /** Gives back the last characters of the last {@link #read}. */
  void unread(int count) {
    if (!quoted) {
      line -= lineEnds(at - count, at);
      at -= count;
    }
  }

  /** The next character that is no white space, which stays the next one; -1 at the end. */
  int peek() throws IOException {
    while (fill()) {
      char c = chunk[at];
      if (c != '\ufeff' && !Character.isWhitespace(c)) {
        return c;
      }
      skip();
    }
    return END;
  }

  /** What is left of the line as far as it is at hand, up to some characters. */
  String restOfLine() {
    int end = at;
    while (end < chunk.length && end < at + GLANCE && chunk[end] != '\n') {
      end++;
    }
    return new String(chunk, at, end - at);
  }

  /** Whether more was asked for than there is. */
  boolean ranOut() {
    return quoted;
  }

  /** Moves behind the next line end; not at all when one was just passed. */
  void skipLine() throws IOException {
    if (at > 0 && chunk[at - 1] == '\n') {
      return;
    }
    while (fill()) {
      if (skip() == '\n') {
        return;
      }
    }
  }

  /** Appends the next line without its end; false when there is none. */
  boolean readLine(StringBuilder into) throws IOException {
    if (!fill()) {
      return false;
    }
    while (fill()) {
      char c = skip();
      if (c == '\n') {
        break;
      }
      into.append(c);
    }
    return true;
  }

  /** Number of the line that the next character stands on, from 1 on. */
  int line() {
    return line;
  }

  /** Number of the last line that has a character. */
  int lastLine() {
    return at > 0 && chunk[at - 1] == '\n' ? line - 1 : line;
  }

  private char skip() {
    char c = chunk[at++];
    if (c == '\n') {
      line++;
    }
    return c;
  }

  private boolean fill() throws IOException {
    while (at == chunk.length && !ended) {
      char[] next = chunks.next();
      ended = next == null;
      if (!ended) {
        chunk = next;
        at = 0;
      }
    }
    return at < chunk.length;
  }

  private int lineEnds(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      if (chunk[i] == '\n') {
        count++;
      }
    }
    return count;
  }

  @Override
  public void close() {}
}
