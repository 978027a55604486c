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
import io.jleak.parse.text.Openings;
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
          new TextFormat(
              JavacoreReader.FORMAT,
              List.of("0SECTION", "1TIDATETIME", "1XM", "2XM", "3XM", "4XESTACK", "5XESTACK"),
              JavacoreOpening::at,
              JavacoreReader::new),
          new TextFormat(
              ArtReader.FORMAT,
              List.of("----- pid", "DALVIK THREADS", "\""),
              ArtOpening::at,
              ArtReader::new),
          new TextFormat(
              JRockitReader.FORMAT,
              List.of("=====", "Thread-", "\""),
              JRockitOpening::at,
              JRockitReader::new),
          new TextFormat(
              HsErrReader.FORMAT,
              List.of("# ", "-----", "Java Threads"),
              HsErrOpening::at,
              HsErrReader::new),
          new TextFormat(
              HotSpotReader.FORMAT,
              List.of("\"", "Full thread dump", "java.lang.Thread.State"),
              HotSpotOpening::at,
              HotSpotReader::new),
          new TextFormat(
              SaReader.FORMAT,
              List.of("Attaching", "Deadlock", "Debugger", "JVM version", "Thread ", "-----"),
              SaOpening::at,
              SaReader::new),
          new TextFormat(
              ThreadInfoReader.FORMAT, List.of("\""), ThreadInfoOpening::at, ThreadInfoReader::new),
          new TextFormat(
              CoroutineReader.FORMAT,
              List.of("Coroutine", "-----", "\"", "JobImpl", "SupervisorJobImpl"),
              CoroutineOpening::at,
              CoroutineReader::new),
          new TextFormat(
              GoroutineReader.FORMAT,
              List.of("goroutine", "PC=0x", "runtime stack"),
              GoroutineOpening::at,
              GoroutineReader::new),
          new TextFormat(
              GoProfileReader.FORMAT,
              List.of("goroutine profile"),
              GoProfileOpening::at,
              GoProfileReader::new),
          new TextFormat(
              JcmdReader.FORMAT,
              List.of("#0", "#1", "#2", "#3", "#4", "#5", "#6", "#7", "#8", "#9"),
              JcmdOpening::at,
              JcmdReader::new));

  /** All of them, the reports that programs write of their threads last. */
  static final List<TextFormat> ALL =
      Stream.concat(OWN.stream(), Arrays.stream(ReportStyle.values()).map(TextFormats::report))
          .toList();

  static final Openings OPENINGS = new Openings(ALL);

  private TextFormats() {}

  private static TextFormat report(ReportStyle style) {
    return new TextFormat(
        style.format, style.starts, style::opensAt, dumps -> new ReportReader(dumps, style));
  }
}
