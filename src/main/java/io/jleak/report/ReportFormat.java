package io.jleak.report;

import io.jleak.model.Analysis;
import java.io.IOException;
import java.io.Writer;

/** One format of report. */
public interface ReportFormat {

  /** The name by which the user asks for it. */
  String name();

  /** Whether people read it, in the encoding of their terminal; programs read UTF-8. */
  default boolean forPeople() {
    return false;
  }

  /** Whether it shows every view, not only those that say something. */
  default boolean showsAllViews() {
    return false;
  }

  /** Writes the whole report; the caller flushes and closes. */
  void write(Analysis analysis, ReportOptions options, Writer out) throws IOException;
}
