package io.jleak.parse.coroutine;

import io.jleak.model.StackFrame;
import io.jleak.parse.antlr.CoroutinesLexer;
import io.jleak.parse.antlr.CoroutinesParser;
import io.jleak.parse.coroutine.CoroutineLine.Kind;
import io.jleak.parse.jvm.JvmFrames;
import io.jleak.parse.line.AntlrLineGrammar;
import io.jleak.parse.line.LineTable;
import io.jleak.parse.line.LineView;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;

/**
 * The border between the grammar of coroutine dumps and the rest: tokens in, {@link CoroutineLine}s
 * out.
 */
final class CoroutineLines {

  private static final Map<Class<? extends ParserRuleContext>, Kind> KINDS =
      Map.ofEntries(
          Map.entry(CoroutinesParser.DumpHeaderContext.class, Kind.DUMP_HEADER),
          Map.entry(CoroutinesParser.CoroutineContext.class, Kind.COROUTINE),
          Map.entry(CoroutinesParser.SectionContext.class, Kind.SECTION),
          Map.entry(CoroutinesParser.EntryContext.class, Kind.ENTRY),
          Map.entry(CoroutinesParser.OtherEntryContext.class, Kind.OTHER_ENTRY),
          Map.entry(CoroutinesParser.CircularContext.class, Kind.CIRCULAR),
          Map.entry(CoroutinesParser.JobContext.class, Kind.JOB),
          Map.entry(CoroutinesParser.StackFrameContext.class, Kind.STACK_FRAME),
          Map.entry(CoroutinesParser.CreationContext.class, Kind.CREATION),
          Map.entry(CoroutinesParser.BoundaryContext.class, Kind.BOUNDARY),
          Map.entry(CoroutinesParser.BlankContext.class, Kind.BLANK),
          Map.entry(CoroutinesParser.WaterContext.class, Kind.WATER));

  private static final CoroutineLine PLAIN = new CoroutineLine.Plain();

  /** What returns with other numbers: coroutines and the entries of trees. */
  private static final String SHAPE_STARTS = "\"-ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  private final LineTable<CoroutineLine> table =
      new LineTable<>(
          new AntlrLineGrammar<>(
              new CoroutinesLexer(null),
              CoroutinesParser::new,
              CoroutinesParser::dumpLine,
              KINDS,
              CoroutinesLexer.OTHER,
              Kind.WATER),
          SHAPE_STARTS,
          this::compile);

  private final JvmFrames frames =
      new JvmFrames(
          new JvmFrames.TokenTypes(
              CoroutinesLexer.PREFIX,
              CoroutinesLexer.FUNCTION,
              CoroutinesLexer.MODULE,
              CoroutinesLexer.NATIVE_METHOD,
              CoroutinesLexer.FILE,
              CoroutinesLexer.LINE_NUMBER));

  /** Reads a line that is not empty. */
  LineView<CoroutineLine> read(byte[] bytes, int start, int end) {
    return table.read(bytes, start, end);
  }

  /** The frame behind {@code at line}, or null where an entry shows none. */
  StackFrame lastFrame(LineView<CoroutineLine> line) {
    int at = line.form().find(CoroutinesLexer.AT_LINE);
    return at < 0 ? null : frames.read(line, at);
  }

  /**
   * Where another line is glued to this one, or -1: nothing ends a dump, not even a line end, so
   * what was printed next stands behind its last frame.
   */
  int gluedAt(LineView<CoroutineLine> line) {
    int rest = line.form().find(CoroutinesLexer.REST);
    return rest >= 0 && line.form().fits()
        ? switch ((Kind) line.form().kind()) {
          case DUMP_HEADER, STACK_FRAME, CREATION, BOUNDARY -> line.start(rest);
          default -> -1;
        }
        : -1;
  }

  private CoroutineLine compile(LineView<CoroutineLine> line) {
    return line.form().kind() == Kind.STACK_FRAME
        ? new CoroutineLine.Frame(frames.read(line, 0))
        : PLAIN;
  }
}
