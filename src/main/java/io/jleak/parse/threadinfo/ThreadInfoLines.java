package io.jleak.parse.threadinfo;

import io.jleak.model.LockKind;
import io.jleak.model.ThreadState;
import io.jleak.parse.antlr.ThreadInfoLexer;
import io.jleak.parse.antlr.ThreadInfoParser;
import io.jleak.parse.jvm.JvmFrames;
import io.jleak.parse.line.AntlrLineGrammar;
import io.jleak.parse.line.LineForm;
import io.jleak.parse.line.LineTable;
import io.jleak.parse.line.LineView;
import io.jleak.parse.threadinfo.ThreadInfoLine.Kind;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;

/**
 * The border between the ThreadInfo grammar and the rest: tokens in, {@link ThreadInfoLine}s out.
 */
final class ThreadInfoLines {

  private static final Map<Class<? extends ParserRuleContext>, Kind> KINDS =
      Map.ofEntries(
          Map.entry(ThreadInfoParser.ThreadHeaderContext.class, Kind.THREAD_HEADER),
          Map.entry(ThreadInfoParser.InternalHeaderContext.class, Kind.INTERNAL_HEADER),
          Map.entry(ThreadInfoParser.ThreadStateContext.class, Kind.THREAD_STATE),
          Map.entry(ThreadInfoParser.StackFrameContext.class, Kind.STACK_FRAME),
          Map.entry(ThreadInfoParser.LockUseContext.class, Kind.LOCK_USE),
          Map.entry(ThreadInfoParser.OwnedByContext.class, Kind.OWNED_BY),
          Map.entry(ThreadInfoParser.SynchronizersContext.class, Kind.SYNCHRONIZERS),
          Map.entry(ThreadInfoParser.MonitorsContext.class, Kind.MONITORS),
          Map.entry(ThreadInfoParser.MoreFramesContext.class, Kind.MORE_FRAMES),
          Map.entry(ThreadInfoParser.TimestampContext.class, Kind.TIMESTAMP),
          Map.entry(ThreadInfoParser.BlankContext.class, Kind.BLANK),
          Map.entry(ThreadInfoParser.WaterContext.class, Kind.WATER));

  private static final ThreadInfoLine PLAIN = new ThreadInfoLine.Plain();

  /**
   * What returns with other numbers: thread headers, lock lines (also Tomcat's {@code locks}) and
   * owners.
   */
  private static final String SHAPE_STARTS = "\"-ol";

  private final LineTable<ThreadInfoLine> table =
      new LineTable<>(
          new AntlrLineGrammar<>(
              new ThreadInfoLexer(null),
              ThreadInfoParser::new,
              ThreadInfoParser::dumpLine,
              KINDS,
              ThreadInfoLexer.OTHER,
              Kind.WATER),
          SHAPE_STARTS,
          this::compile);

  private final JvmFrames frames =
      new JvmFrames(
          new JvmFrames.TokenTypes(
              ThreadInfoLexer.PREFIX,
              ThreadInfoLexer.FUNCTION,
              ThreadInfoLexer.MODULE,
              ThreadInfoLexer.NATIVE_METHOD,
              ThreadInfoLexer.FILE,
              ThreadInfoLexer.LINE_NUMBER));

  /** Reads a line that is not empty. */
  LineView<ThreadInfoLine> read(byte[] bytes, int start, int end) {
    return table.read(bytes, start, end);
  }

  /** Whether a line that does not fit begins like one that belongs to a thread. */
  static boolean belongsToThread(int firstToken) {
    return switch (firstToken) {
      case ThreadInfoLexer.AT,
          ThreadInfoLexer.BLOCKED_ON,
          ThreadInfoLexer.WAITING_ON,
          ThreadInfoLexer.WAITING_TO_LOCK,
          ThreadInfoLexer.LOCKED ->
          true;
      default -> false;
    };
  }

  private ThreadInfoLine compile(LineView<ThreadInfoLine> line) {
    LineForm form = line.form();
    if (!form.fits()) {
      return PLAIN;
    }
    return switch ((Kind) form.kind()) {
      case STACK_FRAME -> new ThreadInfoLine.Frame(frames.read(line, 0));
      case THREAD_HEADER, THREAD_STATE -> header(line);
      case LOCK_USE -> lock(form, lockKind(form.types()[0]));
      case OWNED_BY -> lock(form, LockKind.WAITING_ON);
      default -> PLAIN;
    };
  }

  private static ThreadInfoLine header(LineView<ThreadInfoLine> line) {
    LineForm form = line.form();
    int name = form.find(ThreadInfoLexer.STATE_NAME);
    ThreadState state = name < 0 ? ThreadState.UNKNOWN : state(line.text(name));
    LockKind kind = state == ThreadState.BLOCKED ? LockKind.WAITING_TO_LOCK : LockKind.WAITING_ON;
    return new ThreadInfoLine.Header(
        state,
        form.find(ThreadInfoLexer.IN_NATIVE) >= 0 || form.find(ThreadInfoLexer.LOCK_IN_NATIVE) >= 0,
        form.find(ThreadInfoLexer.LOCK_TYPE) < 0 ? null : lock(form, kind),
        name >= 0 && form.find(ThreadInfoLexer.HEADER_OTHER) >= 0,
        form.find(ThreadInfoLexer.CPU_TIME) >= 0);
  }

  /** {@code RUNNABLE}, {@code state=RUNNABLE} or {@code Group=main RUNNABLE}. */
  private static ThreadState state(String token) {
    int before = Math.max(token.lastIndexOf(' '), token.lastIndexOf('='));
    return ThreadState.of(token.substring(before + 1));
  }

  private static LockKind lockKind(int firstToken) {
    return switch (firstToken) {
      case ThreadInfoLexer.BLOCKED_ON, ThreadInfoLexer.WAITING_TO_LOCK -> LockKind.WAITING_TO_LOCK;
      case ThreadInfoLexer.WAITING_ON -> LockKind.WAITING_ON;
      case ThreadInfoLexer.LOCKED -> LockKind.LOCKED;
      default -> LockKind.OWNS;
    };
  }

  private static ThreadInfoLine.Lock lock(LineForm form, LockKind kind) {
    int address = form.find(ThreadInfoLexer.LOCK_ADDRESS);
    return new ThreadInfoLine.Lock(
        kind,
        form.find(ThreadInfoLexer.LOCK_TYPE),
        address < 0 ? form.find(ThreadInfoLexer.LOCK_HASH) : address,
        form.find(ThreadInfoLexer.OWNER_NUMBER));
  }
}
