package io.jleak.parse;

import io.jleak.model.ThreadDump;
import io.jleak.parse.json.JsonDocuments;
import io.jleak.parse.json.JsonDocuments.Outcome;
import io.jleak.parse.json.JsonOpening;
import io.jleak.parse.text.DumpAssembler;
import io.jleak.parse.text.LineVerdict;
import java.io.IOException;
import java.util.List;

/**
 * JSON among the lines of a text: behind the HTTP headers of {@code curl -i}, behind a line of a
 * log, behind the process id that jcmd prints.
 */
final class JsonInText {

  private final String source;
  private final DumpAssembler dumps;
  private JsonDocuments documents;

  /** Up to this line nothing is read as JSON: it has been tried. */
  private int refusedUntil;

  JsonInText(String source, DumpAssembler dumps) {
    this.source = source;
    this.dumps = dumps;
  }

  /**
   * Reads the document that begins with the current line, if one does; that line is counted
   * already.
   *
   * @return whether there are threads in it
   */
  boolean read(ReplayLines lines) throws IOException {
    int first = lines.number();
    if (first <= refusedUntil || !JsonOpening.at(lines.buffer(), lines.start(), lines.end())) {
      return false;
    }
    if (documents == null) {
      documents = new JsonDocuments(source, () -> new TextDumps(source));
    }
    lines.mark();
    Outcome outcome = documents.read(lines);
    int last = lines.number();
    boolean found = outcome == Outcome.THREADS || outcome == Outcome.BROKEN_THREADS;
    if (outcome == Outcome.BROKEN && lines.rewind()) {
      refusedUntil = last;
    } else {
      if (outcome == Outcome.BROKEN_THREADS && last > first && !lines.ended()) {
        lines.repeat(); // the line that does not go on with it may begin something else
      }
      count(first, last, lines.spanSinceMark(), found);
    }
    lines.forget();
    return found;
  }

  private void count(int first, int last, int span, boolean found) {
    if (found) {
      dumps.claim(first);
    }
    if (span > 0) {
      dumps.count(last, span, found ? LineVerdict.PARSED : LineVerdict.WATER);
    }
  }

  /** Hands over the dumps so far, as another one begins. */
  void flush() {
    if (documents != null) {
      List<ThreadDump> found = documents.finish();
      found.forEach(dumps::add);
      documents = null;
    }
  }

  /** Tells something about the last dump that was not handed over. */
  void warn(int line, String message) {
    if (documents != null) {
      documents.warn(line, message);
    }
  }

  /** Whether a dump has begun that was not handed over. */
  boolean started() {
    return documents != null && documents.found();
  }
}
