package io.jleak.parse;

import io.jleak.parse.hotspot.HotSpotReader;
import io.jleak.parse.threadinfo.ThreadInfoReader;
import java.util.List;

/** The table of all text formats; where two could read a line, the first one does. */
final class TextFormats {

  static final List<TextFormat> ALL =
      List.of(
          new TextFormat(HotSpotReader.FORMAT, HotSpotReader::new),
          new TextFormat(ThreadInfoReader.FORMAT, ThreadInfoReader::new));

  private TextFormats() {}
}
