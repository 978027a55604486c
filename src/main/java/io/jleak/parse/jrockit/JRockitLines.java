package io.jleak.parse.jrockit;

import io.jleak.model.LockKind;
import io.jleak.parse.antlr.JRockitLexer;
import io.jleak.parse.antlr.JRockitParser;
import io.jleak.parse.jrockit.JRockitLine.Kind;
import io.jleak.parse.jvm.JvmFrames;
import io.jleak.parse.line.AntlrLineGrammar;
import io.jleak.parse.line.LineForm;
import io.jleak.parse.line.LineTable;
import io.jleak.parse.line.LineView;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;

/** The border between the JRockit grammar and the rest: tokens in, {@link JRockitLine}s out. */
final class JRockitLines {

  private static final Map<Class<? extends ParserRuleContext>, Kind> KINDS =
      Map.ofEntries(
          Map.entry(JRockitParser.BannerContext.class, Kind.BANNER),
          Map.entry(JRockitParser.EndOfDumpContext.class, Kind.END_OF_DUMP),
          Map.entry(JRockitParser.OldEndOfDumpContext.class, Kind.OLD_END_OF_DUMP),
          Map.entry(JRockitParser.TimeContext.class, Kind.TIME),
          Map.entry(JRockitParser.VersionContext.class, Kind.VERSION),
          Map.entry(JRockitParser.ProcessIdContext.class, Kind.PROCESS_ID),
          Map.entry(JRockitParser.ThreadContext.class, Kind.THREAD),
          Map.entry(JRockitParser.OpenNameContext.class, Kind.OPEN_NAME),
          Map.entry(JRockitParser.OldThreadContext.class, Kind.OLD_THREAD),
          Map.entry(JRockitParser.TraceEndContext.class, Kind.TRACE_END),
          Map.entry(JRockitParser.OldFieldsContext.class, Kind.OLD_FIELDS),
          Map.entry(JRockitParser.RemarkContext.class, Kind.REMARK),
          Map.entry(JRockitParser.LockUseContext.class, Kind.LOCK_USE),
          Map.entry(JRockitParser.StackFrameContext.class, Kind.STACK_FRAME),
          Map.entry(JRockitParser.OldFrameContext.class, Kind.OLD_FRAME),
          Map.entry(JRockitParser.CircularChainsContext.class, Kind.CIRCULAR_CHAINS),
          Map.entry(JRockitParser.OtherChainsContext.class, Kind.OTHER_CHAINS),
          Map.entry(JRockitParser.RulerContext.class, Kind.RULER),
          Map.entry(JRockitParser.ChainStartContext.class, Kind.CHAIN_START),
          Map.entry(JRockitParser.BlankContext.class, Kind.BLANK),
          Map.entry(JRockitParser.WaterContext.class, Kind.WATER));

  private static final JRockitLine PLAIN = new JRockitLine.Plain();

  /** What returns with other numbers: thread headers, lock lines. */
  private static final String SHAPE_STARTS = "\"-^";

  private final LineTable<JRockitLine> table =
      new LineTable<>(
          new AntlrLineGrammar<>(
              new JRockitLexer(null),
              JRockitParser::new,
              JRockitParser::dumpLine,
              KINDS,
              JRockitLexer.OTHER,
              Kind.WATER),
          SHAPE_STARTS,
          this::compile);

  private final JvmFrames frames =
      new JvmFrames(
          new JvmFrames.TokenTypes(
              JRockitLexer.PREFIX,
              JRockitLexer.INTERNAL_FUNCTION,
              JRockitLexer.MODULE,
              JRockitLexer.NATIVE_METHOD,
              JRockitLexer.FILE,
              JRockitLexer.LINE_NUMBER));

  /** Reads a line that is not empty. */
  LineView<JRockitLine> read(byte[] bytes, int start, int end) {
    return table.read(bytes, start, end);
  }

  /** Whether a line that does not fit begins like a header or a line that belongs to a thread. */
  static boolean isOfThreads(LineForm form) {
    return switch (form.types()[0]) {
      case JRockitLexer.NAME -> form.types().length > 1;
      case JRockitLexer.AT,
          JRockitLexer.WAITING_ON,
          JRockitLexer.PARKING,
          JRockitLexer.WAITING_TO_LOCK,
          JRockitLexer.HOLDING,
          JRockitLexer.RELEASED ->
          true;
      default -> false;
    };
  }

  private JRockitLine compile(LineView<JRockitLine> line) {
    LineForm form = line.form();
    if (!form.fits()) {
      return PLAIN;
    }
    return switch ((Kind) form.kind()) {
      case STACK_FRAME -> new JRockitLine.Frame(frames.read(line, 0));
      case OLD_FRAME -> new JRockitLine.Frame(frames.read(line, -1));
      case LOCK_USE -> lock(form);
      default -> PLAIN;
    };
  }

  private static JRockitLine lock(LineForm form) {
    return new JRockitLine.Lock(
        switch (form.types()[0]) {
          case JRockitLexer.WAITING_ON -> LockKind.WAITING_ON;
          case JRockitLexer.PARKING -> LockKind.PARKING_TO_WAIT_FOR;
          case JRockitLexer.WAITING_TO_LOCK -> LockKind.WAITING_TO_LOCK;
          case JRockitLexer.HOLDING -> LockKind.LOCKED;
          default -> null;
        },
        form.find(JRockitLexer.LOCK_TYPE),
        form.find(JRockitLexer.LOCK_ADDRESS));
  }
}
