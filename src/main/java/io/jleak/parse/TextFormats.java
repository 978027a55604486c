package io.jleak.parse;

import io.jleak.parse.art.ArtOpening;
import io.jleak.parse.art.ArtReader;
import io.jleak.parse.coroutine.CoroutineOpening;
import io.jleak.parse.coroutine.CoroutineReader;
import io.jleak.parse.go.GoProfileOpening;
import io.jleak.parse.go.GoProfileReader;
import io.jleak.parse.go.GoroutineOpening;
import io.jleak.parse.go.GoroutineReader;
import io.jleak.parse.hotspot.HotSpotOpening;
import io.jleak.parse.hotspot.HotSpotReader;
import io.jleak.parse.hotspot.SaOpening;
import io.jleak.parse.hotspot.SaReader;
import io.jleak.parse.hserr.HsErrOpening;
import io.jleak.parse.hserr.HsErrReader;
import io.jleak.parse.javacore.JavacoreOpening;
import io.jleak.parse.javacore.JavacoreReader;
import io.jleak.parse.jcmd.JcmdOpening;
import io.jleak.parse.jcmd.JcmdReader;
import io.jleak.parse.jrockit.JRockitOpening;
import io.jleak.parse.jrockit.JRockitReader;
import io.jleak.parse.text.TextFormat;
import io.jleak.parse.threadinfo.ThreadInfoOpening;
import io.jleak.parse.threadinfo.ThreadInfoReader;
import io.jleak.parse.threadreport.ReportReader;
import io.jleak.parse.threadreport.ReportStyle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The table of all text formats; where two could read a line, the first one does. */
final class TextFormats {

  private static final List<TextFormat> OWN =
      List.of(
          new TextFormat(JavacoreReader.FORMAT, JavacoreOpening::at, JavacoreReader::new),
          new TextFormat(ArtReader.FORMAT, ArtOpening::at, ArtReader::new),
          new TextFormat(JRockitReader.FORMAT, JRockitOpening::at, JRockitReader::new),
          new TextFormat(HsErrReader.FORMAT, HsErrOpening::at, HsErrReader::new),
          new TextFormat(HotSpotReader.FORMAT, HotSpotOpening::at, HotSpotReader::new),
          new TextFormat(SaReader.FORMAT, SaOpening::at, SaReader::new),
          new TextFormat(ThreadInfoReader.FORMAT, ThreadInfoOpening::at, ThreadInfoReader::new),
          new TextFormat(CoroutineReader.FORMAT, CoroutineOpening::at, CoroutineReader::new),
          new TextFormat(GoroutineReader.FORMAT, GoroutineOpening::at, GoroutineReader::new),
          new TextFormat(GoProfileReader.FORMAT, GoProfileOpening::at, GoProfileReader::new),
          new TextFormat(JcmdReader.FORMAT, JcmdOpening::at, JcmdReader::new));

  /** All of them, the reports that programs write of their threads last. */
  static final List<TextFormat> ALL =
      Stream.concat(OWN.stream(), Arrays.stream(ReportStyle.values()).map(TextFormats::report))
          .toList();

  private TextFormats() {}

  private static TextFormat report(ReportStyle style) {
    return new TextFormat(style.format, style::opensAt, dumps -> new ReportReader(dumps, style));
  }

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
