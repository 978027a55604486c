package io.jleak.parse;

import io.jleak.model.LineReader;
import io.jleak.model.ThreadDump;
import io.jleak.parse.content.TextDumpReader;
import io.jleak.parse.line.LineShape;
import io.jleak.parse.text.DumpAssembler;
import io.jleak.parse.text.LineVerdict;
import io.jleak.parse.text.TextFormat;
import io.jleak.parse.text.TextReader;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The dumps in the text of one source: finds where one begins, has the reader of its format read
 * on, and looks further where that one sees nothing but water.
 */
final class TextDumps implements TextDumpReader {

  /** More lines than this are not taken to be glued to one. */
  private static final int MOST_PIECES = 8;

  private final DumpAssembler dumps;
  private final RecentLines recent = new RecentLines();
  private final JsonInText json;

  /** Readers that were made for a line which then opened no dump. */
  private final IdentityHashMap<TextFormat, TextReader> idle = new IdentityHashMap<>();

  private TextReader active;
  private String activeFormat;
  private int lastLine;
  private boolean terminated = true;

  /** Why the source cannot be read to its end, or null. */
  private IOException failure;

  /** For text of which nobody has looked at the lines before. */
  TextDumps(String source) {
    this(source, new LineShape());
  }

  /**
   * For one source.
   *
   * @param shape may be that of the line at hand already
   */
  TextDumps(String source, LineShape shape) {
    this.dumps = new DumpAssembler(source, shape);
    this.json = new JsonInText(source, dumps);
  }

  /**
   * Reads all lines.
   *
   * @throws IOException when the source cannot be read and no dump has begun before that
   */
  @Override
  public void read(LineReader source) throws IOException {
    ReplayLines lines = new ReplayLines(source);
    try {
      while (lines.next()) {
        accept(lines);
        lastLine = lines.number();
        terminated = lines.terminated();
      }
    } catch (IOException e) {
      if (!started()) {
        throw e;
      }
      failure = e;
    }
  }

  /** Why the source could not be read to its end, or null. */
  IOException failure() {
    return failure;
  }

  @Override
  public boolean started() {
    return active != null || json.started();
  }

  @Override
  public List<ThreadDump> finish() {
    String cut =
        failure == null ? null : "the input cannot be read further: " + failure.getMessage();
    if (active != null) {
      finish(cut == null ? active.missingEnd(terminated) : cut);
    } else if (cut != null) {
      json.warn(lastLine, cut);
    }
    json.flush();
    return dumps.finish(0);
  }

  private void accept(ReplayLines lines) throws IOException {
    byte[] bytes = lines.buffer();
    int start = lines.start();
    int number = lines.number();
    int end = lines.end();
    int span = lines.span();
    boolean water = true;
    int last = start;
    for (int piece = 0; piece < MOST_PIECES && start != TextReader.NO_REST; piece++) {
      last = start;
      water = accept(bytes, start, end, number, piece == 0 ? span : 0);
      start = active == null ? TextReader.NO_REST : active.takeRest();
    }
    if (water) {
      recent.add(bytes, last, end, number); // first: JSON goes on with the lines below
      if (json.read(lines)) {
        endActive();
        recent.clear();
      }
    }
  }

  /** Whether a line belongs to no text dump, as far as one can see. */
  private boolean accept(byte[] bytes, int start, int end, int number, int span) {
    LineVerdict verdict =
        active == null ? LineVerdict.WATER : active.read(bytes, start, end, number);
    dumps.count(number, span, verdict);
    if (verdict != LineVerdict.WATER || (start < end && open(bytes, start, end, number))) {
      recent.clear();
      return false;
    }
    return true;
  }

  /** What comes now is no part of the dump that is being read. */
  private void endActive() {
    if (active != null) {
      active.end();
    }
    active = null;
    activeFormat = null;
  }

  /** Whether a dump begins at a line that is water so far; its reader becomes the active one. */
  private boolean open(byte[] bytes, int start, int end, int number) {
    for (TextFormat format : TextFormats.ALL) {
      if (!format.name().equals(activeFormat) && format.opening().at(bytes, start, end)) {
        json.flush();
        TextReader reader = idle.computeIfAbsent(format, f -> f.newReader().apply(dumps));
        recent.showTo(reader);
        reader.read(bytes, start, end, number);
        if (reader.started()) {
          if (active != null) {
            active.end();
          }
          dumps.claim(number);
          idle.remove(format);
          active = reader;
          activeFormat = format.name();
          return true;
        }
      }
    }
    return false;
  }

  private void finish(String whatIsMissing) {
    active.end();
    if (whatIsMissing != null) {
      active.dump().warn(lastLine, "the dump is cut off here: " + whatIsMissing);
    }
  }
}
