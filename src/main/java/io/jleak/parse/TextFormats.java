package io.jleak.parse;

import io.jleak.parse.hotspot.HotSpotOpening;
import io.jleak.parse.hotspot.HotSpotReader;
import io.jleak.parse.jcmd.JcmdOpening;
import io.jleak.parse.jcmd.JcmdReader;
import io.jleak.parse.text.TextFormat;
import io.jleak.parse.threadinfo.ThreadInfoOpening;
import io.jleak.parse.threadinfo.ThreadInfoReader;
import java.util.List;

/** The table of all text formats; where two could read a line, the first one does. */
final class TextFormats {

  static final List<TextFormat> ALL =
      List.of(
          new TextFormat(HotSpotReader.FORMAT, HotSpotOpening::at, HotSpotReader::new),
          new TextFormat(ThreadInfoReader.FORMAT, ThreadInfoOpening::at, ThreadInfoReader::new),
          new TextFormat(JcmdReader.FORMAT, JcmdOpening::at, JcmdReader::new));

  private TextFormats() {}

  /** Whether a text that begins here opens a dump in any format. */
  static boolean openAt(byte[] bytes, int start, int end) {
    for (TextFormat format : ALL) {
      if (format.opening().at(bytes, start, end)) {
        return true;
      }
    }
    return false;
  }
}
