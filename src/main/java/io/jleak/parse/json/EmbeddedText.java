package io.jleak.parse.json;

import io.jleak.model.ThreadDump;
import io.jleak.parse.content.TextDumpReader;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/**
 * Dumps as text in the strings of JSON: {@code {"value": "2026-11-23 20:39:16\nFull thread dump
 * ..."}}, an array of lines, or one string per thread.
 */
final class EmbeddedText {

  private final Supplier<TextDumpReader> newReader;
  private TextDumpReader reader;

  EmbeddedText(Supplier<TextDumpReader> newReader) {
    this.newReader = newReader;
  }

  /**
   * Reads a string.
   *
   * @param line number of the line it stands on
   * @param inArray whether the next string may go on with it
   * @return whether a dump begins in it, or goes on
   */
  boolean add(String text, int line, boolean inArray) throws IOException {
    if (!inArray && !mayHoldDump(text) && !started()) {
      return false;
    }
    if (reader == null) {
      reader = newReader.get();
    }
    reader.read(FeedLines.of(text, line, !inArray));
    return reader.started();
  }

  /** Lines, or JSON. */
  private static boolean mayHoldDump(String text) {
    return text.indexOf('\n') >= 0 || text.startsWith("{") || text.startsWith("[");
  }

  private boolean started() {
    return reader != null && reader.started();
  }

  /** The dumps in the strings so far, told as parts of JSON. */
  List<ThreadDump> finish() {
    if (!started()) {
      return List.of();
    }
    List<ThreadDump> dumps = reader.finish().stream().map(DumpCopy::ofEntries).toList();
    reader = null;
    return dumps;
  }
}
