package io.jleak.parse;

import io.jleak.parse.hotspot.HotSpotOpening;
import io.jleak.parse.hotspot.HotSpotReader;
import io.jleak.parse.text.Openings;
import io.jleak.parse.text.TextFormat;
import io.jleak.parse.threadinfo.ThreadInfoOpening;
import io.jleak.parse.threadinfo.ThreadInfoReader;
import java.util.List;

/** The table of all text formats; where two could read a line, the first one does. */
final class TextFormats {

  static final List<TextFormat> ALL =
      List.of(
          new TextFormat(
              HotSpotReader.FORMAT,
              List.of("\"", "Full", "java.lang."),
              HotSpotOpening::at,
              HotSpotReader::new),
          new TextFormat(
              ThreadInfoReader.FORMAT,
              List.of("\""),
              ThreadInfoOpening::at,
              ThreadInfoReader::new));

  static final Openings OPENINGS = new Openings(ALL);

  private TextFormats() {}
}
