package io.jleak.parse.json;

import io.jleak.model.Capture;
import io.jleak.model.Content;
import io.jleak.model.ThreadDump;
import io.jleak.parse.content.ContentFormat;
import io.jleak.parse.content.TextDumpReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A source that begins with JSON: one document or several, and text behind them. It is read as a
 * stream, since a document can be a single line of any length.
 */
public final class JsonContent implements ContentFormat {

  private final Function<String, TextDumpReader> textReader;

  /**
   * The format.
   *
   * @param textReader makes a reader for the text of a source, given its name
   */
  public JsonContent(Function<String, TextDumpReader> textReader) {
    this.textReader = textReader;
  }

  @Override
  public boolean recognises(byte[] head) {
    return HeadOfJson.isOfDump(head);
  }

  @Override
  public Capture read(String source, Content content) throws IOException {
    JsonDocuments documents = new JsonDocuments(source, () -> textReader.apply(source));
    CharFeed feed = CharFeed.of(content.text());
    List<ThreadDump> behind = List.of();
    try {
      while (feed.peek() >= 0) {
        if (!JsonOpening.at(feed.restOfLine())) {
          behind = text(source, feed);
        } else if (!JsonDocuments.isWhole(documents.read(feed, 0))) {
          feed.skipLine();
        }
      }
    } catch (IOException e) {
      if (!documents.found()) {
        throw e;
      }
      documents.warn(feed.lastLine(), "the input cannot be read further: " + e.getMessage());
    }
    List<ThreadDump> dumps = new ArrayList<>(documents.finish());
    for (ThreadDump dump : behind) {
      dumps.add(dump.at(dumps.size()));
    }
    return Capture.of(dumps);
  }

  private List<ThreadDump> text(String source, CharFeed feed) throws IOException {
    TextDumpReader reader = textReader.apply(source);
    reader.read(FeedLines.rest(feed));
    return reader.finish();
  }
}
