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
  private boolean oneByOne;

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

  /** A string stood in the object of its thread: {@code {"threadName": ..., "text": ...}}. */
  void ofOneThread() {
    oneByOne = true;
  }

  /** Several lines, or JSON: a single line is what somebody logged. */
  private static boolean mayHoldDump(String text) {
    int lineEnd = text.indexOf('\n');
    return (lineEnd >= 0 && lineEnd < text.length() - 1)
        || text.startsWith("{")
        || text.startsWith("[");
  }

  /** Whether a dump has begun that was not handed over. */
  boolean started() {
    return reader != null && reader.started();
  }

  /** The dumps in the strings so far, told as parts of JSON. */
  List<ThreadDump> finish() {
    if (!started()) {
      return List.of();
    }
    List<ThreadDump> dumps =
        reader.finish().stream().map(dump -> DumpCopy.ofEntries(dump, oneByOne)).toList();
    reader = null;
    oneByOne = false;
    return dumps;
  }
}
