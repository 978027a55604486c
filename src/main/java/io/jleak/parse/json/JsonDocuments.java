package io.jleak.parse.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import io.jleak.model.LineReader;
import io.jleak.model.ThreadDump;
import io.jleak.parse.content.TextDumpReader;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Supplier;

/** Reads the documents of one source, one after the other, and gives the dumps in all of them. */
public final class JsonDocuments {

  /** What became of a document. */
  public enum Outcome {
    /** Read to its end; there are threads in it. */
    THREADS,
    /** Read to its end; there are none. */
    NOTHING,
    /** Broken or cut off behind some threads: a warning tells it. */
    BROKEN_THREADS,
    /** Not JSON after all, or cut off before any thread. */
    BROKEN
  }

  private static final String CUT = "the dump is cut off here: its JSON does not end";

  /** A dump in one string can be as long as a file, and the name of a field that of a thread. */
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxStringLength(Integer.MAX_VALUE)
          .maxNameLength(1_000_000)
          .build();

  static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(LIMITS)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .disable(JsonFactory.Feature.FAIL_ON_SYMBOL_HASH_OVERFLOW)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  private final DumpSeries series;
  private final EmbeddedText text;
  private final DocumentWalker walker;

  /**
   * Documents of one source.
   *
   * @param textReader makes a reader for text in the strings of a document
   */
  public JsonDocuments(String source, Supplier<TextDumpReader> textReader) {
    series = new DumpSeries(source);
    text = new EmbeddedText(textReader);
    walker = new DocumentWalker(series, text);
  }

  /**
   * Reads the document that begins with the current line, and those that begin behind it on the
   * same line; the current line is then the last one that was read.
   */
  public Outcome read(LineReader lines) throws IOException {
    CharFeed feed = CharFeed.ofLines(lines);
    int offset = lines.number() - 1;
    Outcome outcome;
    boolean found = false;
    do {
      outcome = read(feed, offset);
      found |= outcome == Outcome.THREADS;
    } while (isWhole(outcome) && JsonOpening.at(feed.restOfLine()));
    return found && outcome == Outcome.NOTHING ? Outcome.THREADS : outcome;
  }

  static boolean isWhole(Outcome outcome) {
    return outcome == Outcome.THREADS || outcome == Outcome.NOTHING;
  }

  /**
   * Reads the document that begins with the next character.
   *
   * @param offset of the feed's line numbers from the source's
   */
  Outcome read(CharFeed feed, int offset) throws IOException {
    int before = series.total();
    boolean whole = false;
    try (JsonParser parser = FACTORY.createParser(feed)) {
      int line = feed.line() + offset;
      series.forget();
      try {
        parser.nextToken();
        walker.read(parser, line);
        whole = true;
      } catch (JsonProcessingException broken) {
        series.add(text.finish());
        boolean ranOut = broken instanceof JsonEOFException || feed.ranOut();
        if (ranOut || series.total() > before) {
          series.warn(
              ranOut ? feed.lastLine() + offset : line - 1 + lineOf(broken),
              ranOut || inString(broken) ? CUT : notJson(broken));
        }
      }
      series.add(text.finish());
      feed.unread(parser.releaseBuffered(Writer.nullWriter()));
    }
    boolean found = series.total() > before;
    if (whole) {
      return found ? Outcome.THREADS : Outcome.NOTHING;
    }
    return found ? Outcome.BROKEN_THREADS : Outcome.BROKEN;
  }

  private static int lineOf(JsonProcessingException broken) {
    return broken.getLocation() == null ? 1 : Math.max(1, broken.getLocation().getLineNr());
  }

  /** A string ends with its line: jcmd prints 16,000 bytes of a dump and a line end. */
  private static boolean inString(JsonProcessingException broken) {
    String message = broken.getOriginalMessage();
    return message.startsWith("Illegal unquoted character") && message.contains("code 10)");
  }

  private static String notJson(JsonProcessingException broken) {
    String message = broken.getOriginalMessage();
    return "no JSON from here on: "
        + (message.length() > 150 ? message.substring(0, 150) : message);
  }

  /** Tells something about the last dump; nothing when there is none. */
  public void warn(int line, String message) {
    series.warn(line, message);
  }

  /** Whether there is any dump. */
  public boolean found() {
    return series.found();
  }

  /** The dumps in all documents so far. */
  public List<ThreadDump> finish() {
    return series.finish();
  }
}
