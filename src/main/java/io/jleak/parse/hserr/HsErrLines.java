package io.jleak.parse.hserr;

import io.jleak.model.StackFrame;
import io.jleak.parse.antlr.HsErrLexer;
import io.jleak.parse.antlr.HsErrParser;
import io.jleak.parse.hserr.HsErrLine.Kind;
import io.jleak.parse.jvm.JvmFrames;
import io.jleak.parse.line.AntlrLineGrammar;
import io.jleak.parse.line.LineForm;
import io.jleak.parse.line.LineTable;
import io.jleak.parse.line.LineView;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ParserRuleContext;

/** The border between the crash log grammar and the rest: tokens in, {@link HsErrLine}s out. */
final class HsErrLines {

  private static final Map<Class<? extends ParserRuleContext>, Kind> KINDS =
      Map.ofEntries(
          Map.entry(HsErrParser.FatalContext.class, Kind.FATAL),
          Map.entry(HsErrParser.ProblemContext.class, Kind.PROBLEM),
          Map.entry(HsErrParser.JreVersionContext.class, Kind.JRE_VERSION),
          Map.entry(HsErrParser.VmVersionContext.class, Kind.VM_VERSION),
          Map.entry(HsErrParser.RemarkContext.class, Kind.REMARK),
          Map.entry(HsErrParser.SectionContext.class, Kind.SECTION),
          Map.entry(HsErrParser.TimeContext.class, Kind.TIME),
          Map.entry(HsErrParser.VmInfoContext.class, Kind.VM_INFO),
          Map.entry(HsErrParser.ElapsedContext.class, Kind.ELAPSED),
          Map.entry(HsErrParser.EndContext.class, Kind.END),
          Map.entry(HsErrParser.CurrentThreadContext.class, Kind.CURRENT_THREAD),
          Map.entry(HsErrParser.NativeCurrentContext.class, Kind.NATIVE_CURRENT),
          Map.entry(HsErrParser.NativeFramesContext.class, Kind.NATIVE_FRAMES),
          Map.entry(HsErrParser.JavaFramesContext.class, Kind.JAVA_FRAMES),
          Map.entry(HsErrParser.JavaFrameContext.class, Kind.JAVA_FRAME),
          Map.entry(HsErrParser.NativeFrameContext.class, Kind.NATIVE_FRAME),
          Map.entry(HsErrParser.StubFrameContext.class, Kind.STUB_FRAME),
          Map.entry(HsErrParser.MoreFramesContext.class, Kind.MORE_FRAMES),
          Map.entry(HsErrParser.ThreadListContext.class, Kind.THREAD_LIST),
          Map.entry(HsErrParser.ThreadLineContext.class, Kind.THREAD_LINE),
          Map.entry(HsErrParser.TotalContext.class, Kind.TOTAL),
          Map.entry(HsErrParser.ReportErrorContext.class, Kind.REPORT_ERROR),
          Map.entry(HsErrParser.BlankContext.class, Kind.BLANK),
          Map.entry(HsErrParser.WaterContext.class, Kind.WATER));

  private static final HsErrLine PLAIN = new HsErrLine.Plain();

  /** What returns with other numbers: thread lines. */
  private static final String SHAPE_STARTS = "0=";

  /** {@code +12 java.base@25.0.3} and {@code java.base@17 } behind a method's type. */
  private static final Pattern MODULE = Pattern.compile("(?:^| )([A-Za-z][\\w.$]*@[^ ]+)");

  private final LineTable<HsErrLine> table =
      new LineTable<>(
          new AntlrLineGrammar<>(
              new HsErrLexer(null),
              HsErrParser::new,
              HsErrParser::dumpLine,
              KINDS,
              HsErrLexer.OTHER,
              Kind.WATER),
          SHAPE_STARTS,
          this::compile);

  private final JvmFrames frames =
      new JvmFrames(
          new JvmFrames.TokenTypes(
              HsErrLexer.PREFIX,
              HsErrLexer.INTERNAL_FUNCTION,
              HsErrLexer.MODULE,
              HsErrLexer.NATIVE_METHOD,
              HsErrLexer.FILE,
              HsErrLexer.LINE_NUMBER));

  /** Reads a line that is not empty. */
  LineView<HsErrLine> read(byte[] bytes, int start, int end) {
    return table.read(bytes, start, end);
  }

  private HsErrLine compile(LineView<HsErrLine> line) {
    LineForm form = line.form();
    if (!form.fits()) {
      return PLAIN;
    }
    return switch ((Kind) form.kind()) {
      case JAVA_FRAME -> new HsErrLine.Frame(javaFrame(line));
      case NATIVE_FRAME -> new HsErrLine.Frame(nativeFrame(line));
      default -> PLAIN;
    };
  }

  /** {@code V$$Lambda+0x0000000097041c00.run}: other dumps write a slash where this has a plus. */
  private StackFrame javaFrame(LineView<HsErrLine> line) {
    int function = line.form().find(HsErrLexer.INTERNAL_FUNCTION);
    int type = line.form().find(HsErrLexer.METHOD_TYPE);
    boolean more = type >= 0 && line.form().types().length > type + 1;
    Matcher module = MODULE.matcher(more ? line.text(type + 1) : "");
    return frames.frame(
        line.text(function).strip().replace("+0x", "/0x"),
        null,
        StackFrame.UNKNOWN_LINE,
        module.find() ? module.group(1) : null);
  }

  private StackFrame nativeFrame(LineView<HsErrLine> line) {
    String library = line.text(line.form().find(HsErrLexer.LIBRARY));
    int plus = library.lastIndexOf("+0x");
    int rest = line.form().find(HsErrLexer.REST);
    return frames.nativeFrame(
        plus < 0 ? library : library.substring(0, plus), rest < 0 ? "" : line.text(rest));
  }
}
