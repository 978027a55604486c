package io.jleak.parse;

import io.jleak.parse.content.ContentFormat;
import io.jleak.parse.go.PprofFormat;
import io.jleak.parse.jfr.JfrFormat;
import io.jleak.parse.json.JsonContent;
import io.jleak.parse.samples.SampleFormat;
import java.util.List;

/** The table of all formats that are not text. */
final class ContentFormats {

  static final List<ContentFormat> ALL =
      List.of(
          new PprofFormat(),
          new JfrFormat(TextDumps::new),
          new SampleFormat(),
          new JsonContent(TextDumps::new));

  private ContentFormats() {}
}
