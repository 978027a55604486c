package io.jleak.parse.threadreport;

import io.jleak.parse.antlr.ThreadReportLexer;
import io.jleak.parse.antlr.ThreadReportParser;
import io.jleak.parse.jvm.JvmFrames;
import io.jleak.parse.line.AntlrLineGrammar;
import io.jleak.parse.line.LineTable;
import io.jleak.parse.line.LineView;
import io.jleak.parse.threadreport.ReportLine.Kind;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;

/** The border between the grammar of thread reports and the rest. */
final class ReportLines {

  private static final Map<Class<? extends ParserRuleContext>, Kind> KINDS =
      Map.ofEntries(
          Map.entry(ThreadReportParser.TitleContext.class, Kind.TITLE),
          Map.entry(ThreadReportParser.ThreadTotalContext.class, Kind.THREAD_TOTAL),
          Map.entry(ThreadReportParser.NumberedThreadContext.class, Kind.NUMBERED_THREAD),
          Map.entry(ThreadReportParser.NamedThreadContext.class, Kind.NAMED_THREAD),
          Map.entry(ThreadReportParser.ListedThreadContext.class, Kind.LISTED_THREAD),
          Map.entry(ThreadReportParser.QuotedThreadContext.class, Kind.QUOTED_THREAD),
          Map.entry(ThreadReportParser.PriorityThreadContext.class, Kind.PRIORITY_THREAD),
          Map.entry(ThreadReportParser.BracketedThreadContext.class, Kind.BRACKETED_THREAD),
          Map.entry(ThreadReportParser.ThreadStateContext.class, Kind.THREAD_STATE),
          Map.entry(ThreadReportParser.LockUseContext.class, Kind.LOCK_USE),
          Map.entry(ThreadReportParser.BlockedByContext.class, Kind.BLOCKED_BY),
          Map.entry(ThreadReportParser.InactiveContext.class, Kind.INACTIVE),
          Map.entry(ThreadReportParser.CountsContext.class, Kind.COUNTS),
          Map.entry(ThreadReportParser.StackContext.class, Kind.STACK),
          Map.entry(ThreadReportParser.LockedMonitorsContext.class, Kind.LOCKED_MONITORS),
          Map.entry(ThreadReportParser.LockedSynchronizersContext.class, Kind.LOCKED_SYNCHRONIZERS),
          Map.entry(ThreadReportParser.HeldLocksContext.class, Kind.HELD_LOCKS),
          Map.entry(ThreadReportParser.StackFrameContext.class, Kind.STACK_FRAME),
          Map.entry(ThreadReportParser.PlainFrameContext.class, Kind.PLAIN_FRAME),
          Map.entry(ThreadReportParser.BlankContext.class, Kind.BLANK),
          Map.entry(ThreadReportParser.WaterContext.class, Kind.WATER));

  private static final ReportLine PLAIN = new ReportLine.Plain();

  private final LineTable<ReportLine> table =
      new LineTable<>(
          new AntlrLineGrammar<>(
              new ThreadReportLexer(null),
              ThreadReportParser::new,
              ThreadReportParser::dumpLine,
              KINDS,
              ThreadReportLexer.OTHER,
              Kind.WATER),
          "",
          this::compile);

  private final JvmFrames frames =
      new JvmFrames(
          new JvmFrames.TokenTypes(
              ThreadReportLexer.PREFIX,
              ThreadReportLexer.FUNCTION,
              ThreadReportLexer.MODULE,
              ThreadReportLexer.NATIVE_METHOD,
              ThreadReportLexer.FILE,
              ThreadReportLexer.LINE_NUMBER));

  /** Reads a line that is not empty. */
  LineView<ReportLine> read(byte[] bytes, int start, int end) {
    return table.read(bytes, start, end);
  }

  /** Whether a line that does not fit begins like a frame. */
  static boolean isFrame(LineView<ReportLine> line) {
    return line.form().types()[0] == ThreadReportLexer.AT;
  }

  private ReportLine compile(LineView<ReportLine> line) {
    if (!line.form().fits()) {
      return PLAIN;
    }
    return switch ((Kind) line.form().kind()) {
      case STACK_FRAME -> new ReportLine.Frame(frames.read(line, 0));
      case PLAIN_FRAME -> new ReportLine.Frame(frames.read(line, -1));
      default -> PLAIN;
    };
  }
}
