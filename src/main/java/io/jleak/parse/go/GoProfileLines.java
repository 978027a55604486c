package io.jleak.parse.go;

import io.jleak.parse.antlr.GoProfileLexer;
import io.jleak.parse.antlr.GoProfileParser;
import io.jleak.parse.line.AntlrLineGrammar;
import io.jleak.parse.line.LineTable;
import io.jleak.parse.line.LineView;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;

/** The border between the grammar of goroutine profiles and the rest. */
final class GoProfileLines {

  /** Kinds of line, one for each alternative of the grammar's start rule. */
  enum Kind {
    PROFILE,
    ENTRY,
    LABELS,
    STACK_FRAME,
    BLANK,
    WATER
  }

  private static final Map<Class<? extends ParserRuleContext>, Kind> KINDS =
      Map.of(
          GoProfileParser.ProfileContext.class, Kind.PROFILE,
          GoProfileParser.EntryContext.class, Kind.ENTRY,
          GoProfileParser.LabelsContext.class, Kind.LABELS,
          GoProfileParser.StackFrameContext.class, Kind.STACK_FRAME,
          GoProfileParser.BlankContext.class, Kind.BLANK,
          GoProfileParser.WaterContext.class, Kind.WATER);

  /** All lines of a profile return with other numbers. */
  private static final String SHAPE_STARTS = "0123456789#g";

  private final LineTable<Object> table =
      new LineTable<>(
          new AntlrLineGrammar<>(
              new GoProfileLexer(null),
              GoProfileParser::new,
              GoProfileParser::dumpLine,
              KINDS,
              GoProfileLexer.OTHER,
              Kind.WATER),
          SHAPE_STARTS,
          line -> null);

  /** Reads a line that is not empty. */
  LineView<Object> read(byte[] bytes, int start, int end) {
    return table.read(bytes, start, end);
  }
}
