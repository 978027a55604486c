package io.jleak.parse.go;

import io.jleak.parse.antlr.GoroutineLexer;
import io.jleak.parse.antlr.GoroutineParser;
import io.jleak.parse.line.AntlrLineGrammar;
import io.jleak.parse.line.LineForm;
import io.jleak.parse.line.LineTable;
import io.jleak.parse.line.LineView;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;

/** The border between the grammar of goroutine stacks and the rest. */
final class GoroutineLines {

  /** Kinds of line, one for each alternative of the grammar's start rule. */
  enum Kind {
    GOROUTINE,
    UNAVAILABLE,
    CALL,
    PLACE,
    PC_ONLY,
    NON_GO,
    CREATED_BY,
    ELIDED,
    ANCESTOR,
    RUNTIME_STACK,
    CAUSE,
    CAUSE_DETAIL,
    SIGNAL_PC,
    SEPARATOR,
    REGISTER,
    EXIT,
    BLANK,
    WATER
  }

  private static final Map<Class<? extends ParserRuleContext>, Kind> KINDS =
      Map.ofEntries(
          Map.entry(GoroutineParser.GoroutineContext.class, Kind.GOROUTINE),
          Map.entry(GoroutineParser.UnavailableContext.class, Kind.UNAVAILABLE),
          Map.entry(GoroutineParser.CallContext.class, Kind.CALL),
          Map.entry(GoroutineParser.PlaceContext.class, Kind.PLACE),
          Map.entry(GoroutineParser.PcOnlyContext.class, Kind.PC_ONLY),
          Map.entry(GoroutineParser.NonGoContext.class, Kind.NON_GO),
          Map.entry(GoroutineParser.CreatedByContext.class, Kind.CREATED_BY),
          Map.entry(GoroutineParser.ElidedContext.class, Kind.ELIDED),
          Map.entry(GoroutineParser.AncestorContext.class, Kind.ANCESTOR),
          Map.entry(GoroutineParser.RuntimeStackContext.class, Kind.RUNTIME_STACK),
          Map.entry(GoroutineParser.CauseContext.class, Kind.CAUSE),
          Map.entry(GoroutineParser.CauseDetailContext.class, Kind.CAUSE_DETAIL),
          Map.entry(GoroutineParser.SignalPcContext.class, Kind.SIGNAL_PC),
          Map.entry(GoroutineParser.SeparatorContext.class, Kind.SEPARATOR),
          Map.entry(GoroutineParser.RegisterContext.class, Kind.REGISTER),
          Map.entry(GoroutineParser.ExitContext.class, Kind.EXIT),
          Map.entry(GoroutineParser.BlankContext.class, Kind.BLANK),
          Map.entry(GoroutineParser.WaterContext.class, Kind.WATER));

  /** Headers, arguments and crash dumps' registers return with other numbers: nearly all lines. */
  private static final String SHAPE_STARTS =
      "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/<_.[-";

  private final LineTable<Object> table =
      new LineTable<>(
          new AntlrLineGrammar<>(
              new GoroutineLexer(null),
              GoroutineParser::new,
              GoroutineParser::dumpLine,
              KINDS,
              GoroutineLexer.OTHER,
              Kind.WATER),
          SHAPE_STARTS,
          line -> null);

  /** Reads a line that is not empty. */
  LineView<Object> read(byte[] bytes, int start, int end) {
    return table.read(bytes, start, end);
  }

  /**
   * Whether a line that does not fit begins like one of a goroutine.
   *
   * @param behindCall whether the place of a call should come
   */
  static boolean belongsToGoroutine(LineForm form, boolean behindCall) {
    int[] types = form.types();
    int next = types.length > 1 ? types[1] : -1;
    return switch (types[0]) {
      case GoroutineLexer.GOROUTINE -> next == GoroutineLexer.ID && types.length > 2;
      case GoroutineLexer.FUNCTION -> next == GoroutineLexer.ARGUMENT;
      case GoroutineLexer.FILE -> behindCall;
      case GoroutineLexer.CREATED_BY -> true;
      default -> false;
    };
  }
}
