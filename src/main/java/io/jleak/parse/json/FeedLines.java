package io.jleak.parse.json;

import io.jleak.model.LineReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The lines of text that stands in a JSON string, or behind JSON. */
final class FeedLines implements LineReader {

  private static final int OWN_NUMBERS = 0;

  private final CharFeed feed;
  private final int fixedNumber;
  private final StringBuilder line = new StringBuilder();
  private byte[] bytes = {};
  private int number;

  /** An empty line is still to come. */
  private boolean closing;

  private FeedLines(CharFeed feed, int fixedNumber, boolean closing) {
    this.feed = feed;
    this.fixedNumber = fixedNumber;
    this.closing = closing;
  }

  /** What is left of a source, numbered as in the source. */
  static FeedLines rest(CharFeed feed) {
    return new FeedLines(feed, OWN_NUMBERS, false);
  }

  /**
   * The lines of a JSON string.
   *
   * @param number line of the source that it stands on
   * @param closed whether an empty line follows, as nothing in the next string belongs to this one
   */
  static FeedLines of(String text, int number, boolean closed) {
    return new FeedLines(CharFeed.of(text), number, closed);
  }

  @Override
  public boolean next() throws IOException {
    line.setLength(0);
    number = fixedNumber == OWN_NUMBERS ? feed.line() : fixedNumber;
    if (!feed.readLine(line)) {
      boolean last = closing;
      closing = false;
      bytes = new byte[0];
      return last;
    }
    int length = line.length();
    if (length > 0 && line.charAt(length - 1) == '\r') {
      line.setLength(length - 1);
    }
    bytes = line.toString().getBytes(StandardCharsets.UTF_8);
    return true;
  }

  @Override
  public byte[] buffer() {
    return bytes;
  }

  @Override
  public int start() {
    return 0;
  }

  @Override
  public int end() {
    return bytes.length;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public boolean terminated() {
    return true;
  }

  @Override
  public void close() {}
}
