package io.jleak.parse;

import io.jleak.parse.go.PprofFormat;
import io.jleak.parse.jfr.JfrFormat;
import java.util.List;

/** The table of all formats that are not text. */
final class ContentFormats {

  static final List<ContentFormat> ALL =
      List.of(
          new PprofFormat(), new JfrFormat((source, lines) -> new TextDumps(source).read(lines)));

  private ContentFormats() {}
}
