package io.jleak.parse;

import io.jleak.model.LineReader;
import io.jleak.model.ThreadDump;
import io.jleak.parse.text.DumpAssembler;
import io.jleak.parse.text.LineVerdict;
import io.jleak.parse.text.TextFormat;
import io.jleak.parse.text.TextReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The dumps in the text of one source: finds where one begins, has the reader of its format read
 * on, and looks further where that one sees nothing but water.
 */
final class TextDumps {

  /** More lines than this are not taken to be glued to one. */
  private static final int MOST_PIECES = 8;

  private final DumpAssembler dumps;
  private final RecentLines recent = new RecentLines();

  /** Readers that were made for a line which then opened no dump. */
  private final Map<TextFormat, TextReader> idle = new HashMap<>();

  private TextReader active;
  private TextFormat activeFormat;
  private int lastLine;
  private boolean terminated = true;

  TextDumps(String source) {
    this.dumps = new DumpAssembler(source);
  }

  /**
   * Reads all lines.
   *
   * @throws IOException when the source cannot be read and holds no dump before that
   */
  List<ThreadDump> read(LineReader lines) throws IOException {
    IOException failure = null;
    try {
      while (lines.next()) {
        accept(lines);
        lastLine = lines.number();
        terminated = lines.terminated();
      }
    } catch (IOException e) {
      failure = e;
    }
    if (active != null) {
      finish(
          failure == null
              ? active.missingEnd(terminated)
              : "the input cannot be read further: " + failure.getMessage());
    }
    List<ThreadDump> found = dumps.finish(0);
    if (failure != null && found.isEmpty()) {
      throw failure;
    }
    return found;
  }

  private void accept(LineReader lines) {
    byte[] bytes = lines.buffer();
    int start = lines.start();
    int end = DoubledLine.end(bytes, start, lines.end());
    int span = lines.span();
    for (int piece = 0; piece < MOST_PIECES && start != TextReader.NO_REST; piece++) {
      accept(bytes, start, end, lines.number(), piece == 0 ? span : 0);
      start = active == null ? TextReader.NO_REST : active.takeRest();
    }
  }

  private void accept(byte[] bytes, int start, int end, int number, int span) {
    LineVerdict verdict =
        active == null ? LineVerdict.WATER : active.read(bytes, start, end, number);
    dumps.count(number, span, verdict);
    if (verdict != LineVerdict.WATER || open(bytes, start, end, number)) {
      recent.clear();
    } else {
      recent.add(bytes, start, end, number);
    }
  }

  /** Whether a dump begins at a line that is water so far; its reader becomes the active one. */
  private boolean open(byte[] bytes, int start, int end, int number) {
    for (TextFormat format : TextFormats.ALL) {
      if (!format.equals(activeFormat) && format.opening().at(bytes, start, end)) {
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
          activeFormat = format;
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
