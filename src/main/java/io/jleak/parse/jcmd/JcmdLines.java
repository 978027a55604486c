package io.jleak.parse.jcmd;

import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadState;
import io.jleak.parse.antlr.JcmdDumpLexer;
import io.jleak.parse.antlr.JcmdDumpParser;
import io.jleak.parse.jcmd.JcmdLine.Kind;
import io.jleak.parse.jvm.JvmFrames;
import io.jleak.parse.line.AntlrLineGrammar;
import io.jleak.parse.line.LineForm;
import io.jleak.parse.line.LineTable;
import io.jleak.parse.line.LineView;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;

/** The border between the grammar and the rest: tokens in, {@link JcmdLine}s out. */
final class JcmdLines {

  private static final Map<Class<? extends ParserRuleContext>, Kind> KINDS =
      Map.ofEntries(
          Map.entry(JcmdDumpParser.ThreadHeaderContext.class, Kind.THREAD_HEADER),
          Map.entry(JcmdDumpParser.OpenNameContext.class, Kind.OPEN_NAME),
          Map.entry(JcmdDumpParser.StackFrameContext.class, Kind.STACK_FRAME),
          Map.entry(JcmdDumpParser.LockUseContext.class, Kind.LOCK_USE),
          Map.entry(JcmdDumpParser.EliminatedLockContext.class, Kind.ELIMINATED_LOCK),
          Map.entry(JcmdDumpParser.ProcessIdContext.class, Kind.PROCESS_ID),
          Map.entry(JcmdDumpParser.JcmdProcessIdContext.class, Kind.JCMD_PROCESS_ID),
          Map.entry(JcmdDumpParser.InstantContext.class, Kind.INSTANT),
          Map.entry(JcmdDumpParser.RuntimeVersionContext.class, Kind.RUNTIME_VERSION),
          Map.entry(JcmdDumpParser.BlankContext.class, Kind.BLANK),
          Map.entry(JcmdDumpParser.WaterContext.class, Kind.WATER));

  private static final JcmdLine PLAIN = new JcmdLine.Plain();

  /** What returns with other numbers: thread headers and lock lines. */
  private static final String SHAPE_STARTS = "#-";

  private final LineTable<JcmdLine> table =
      new LineTable<>(
          new AntlrLineGrammar<>(
              new JcmdDumpLexer(null),
              JcmdDumpParser::new,
              JcmdDumpParser::dumpLine,
              KINDS,
              JcmdDumpLexer.OTHER,
              Kind.WATER),
          SHAPE_STARTS,
          this::compile);

  private final JvmFrames frames =
      new JvmFrames(
          new JvmFrames.TokenTypes(
              JcmdDumpLexer.PREFIX,
              JcmdDumpLexer.FUNCTION,
              JcmdDumpLexer.MODULE,
              JcmdDumpLexer.NATIVE_METHOD,
              JcmdDumpLexer.FILE,
              JcmdDumpLexer.LINE_NUMBER));

  /** Reads a line that is not empty. */
  LineView<JcmdLine> read(byte[] bytes, int start, int end) {
    return table.read(bytes, start, end);
  }

  /** The one object for all frames that equal this one. */
  StackFrame unique(StackFrame frame) {
    return frames.unique(frame);
  }

  /** Whether a line that does not fit begins like one that belongs to a thread. */
  static boolean belongsToThread(LineForm form) {
    return switch (form.types()[0]) {
      case JcmdDumpLexer.NAME,
          JcmdDumpLexer.AT,
          JcmdDumpLexer.LOCKED,
          JcmdDumpLexer.PARKING_TO_WAIT_FOR,
          JcmdDumpLexer.WAITING_TO_LOCK,
          JcmdDumpLexer.WAITING_ON ->
          true;
      // JDK 24 and older print frames without "at": anything can be indented, but not have this
      case JcmdDumpLexer.INDENT -> form.find(JcmdDumpLexer.LEFT) > 0;
      default -> false;
    };
  }

  /** The lock that a line is about. */
  static LockUse use(LineView<JcmdLine> line, int depth) {
    JcmdLine.Lock lock = (JcmdLine.Lock) line.value();
    String type = line.text(lock.type());
    return new LockUse(
        lock.kind(),
        lock.hash() < 0 ? LockUse.NO_ADDRESS : line.hexadecimal(lock.hash(), "@".length()),
        type.startsWith("<") ? type.substring(1) : type,
        depth,
        lock.owner() < 0 ? -1 : owner(line.text(lock.owner())));
  }

  /** {@code , owner #30}. */
  private static long owner(String token) {
    String digits = token.substring(token.indexOf('#') + 1);
    return digits.length() > 18 ? -1 : Long.parseLong(digits);
  }

  private JcmdLine compile(LineView<JcmdLine> line) {
    LineForm form = line.form();
    if (!form.fits()) {
      return PLAIN;
    }
    return switch ((Kind) form.kind()) {
      case STACK_FRAME -> new JcmdLine.Frame(frames.read(line, 0));
      case THREAD_HEADER -> header(line);
      case LOCK_USE ->
          new JcmdLine.Lock(
              lockKind(form.types()[0]),
              form.find(JcmdDumpLexer.LOCK_TYPE),
              form.find(JcmdDumpLexer.LOCK_HASH),
              form.find(JcmdDumpLexer.LOCK_OWNER));
      default -> PLAIN;
    };
  }

  private static JcmdLine header(LineView<JcmdLine> line) {
    int state = line.form().find(JcmdDumpLexer.STATE_NAME);
    return new JcmdLine.Header(
        line.form().find(JcmdDumpLexer.VIRTUAL) >= 0,
        state < 0 ? ThreadState.UNKNOWN : ThreadState.of(line.text(state)));
  }

  private static LockKind lockKind(int firstToken) {
    return switch (firstToken) {
      case JcmdDumpLexer.PARKING_TO_WAIT_FOR -> LockKind.PARKING_TO_WAIT_FOR;
      case JcmdDumpLexer.WAITING_TO_LOCK -> LockKind.WAITING_TO_LOCK;
      case JcmdDumpLexer.WAITING_ON -> LockKind.WAITING_ON;
      default -> LockKind.LOCKED;
    };
  }
}
