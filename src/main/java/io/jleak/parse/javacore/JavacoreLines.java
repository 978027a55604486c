package io.jleak.parse.javacore;

import io.jleak.model.LockKind;
import io.jleak.parse.antlr.JavacoreLexer;
import io.jleak.parse.antlr.JavacoreParser;
import io.jleak.parse.javacore.JavacoreLine.Kind;
import io.jleak.parse.jvm.JvmFrames;
import io.jleak.parse.line.AntlrLineGrammar;
import io.jleak.parse.line.LineForm;
import io.jleak.parse.line.LineTable;
import io.jleak.parse.line.LineView;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;

/** The border between the javacore grammar and the rest: tokens in, {@link JavacoreLine}s out. */
final class JavacoreLines {

  private static final Map<Class<? extends ParserRuleContext>, Kind> KINDS =
      Map.ofEntries(
          Map.entry(JavacoreParser.SectionContext.class, Kind.SECTION),
          Map.entry(JavacoreParser.DateTimeContext.class, Kind.DATE_TIME),
          Map.entry(JavacoreParser.FileNameContext.class, Kind.FILE_NAME),
          Map.entry(JavacoreParser.JavaVersionContext.class, Kind.JAVA_VERSION),
          Map.entry(JavacoreParser.ProcessIdContext.class, Kind.PROCESS_ID),
          Map.entry(JavacoreParser.CurrentThreadContext.class, Kind.CURRENT_THREAD),
          Map.entry(JavacoreParser.ThreadDetailsContext.class, Kind.THREAD_DETAILS),
          Map.entry(JavacoreParser.FullDumpContext.class, Kind.FULL_DUMP),
          Map.entry(JavacoreParser.ThreadsEndContext.class, Kind.THREADS_END),
          Map.entry(JavacoreParser.ThreadContext.class, Kind.THREAD),
          Map.entry(JavacoreParser.OpenThreadContext.class, Kind.OPEN_THREAD),
          Map.entry(JavacoreParser.AnonymousThreadContext.class, Kind.ANONYMOUS_THREAD),
          Map.entry(JavacoreParser.ContinuationContext.class, Kind.CONTINUATION),
          Map.entry(JavacoreParser.CarrierContext.class, Kind.CARRIER),
          Map.entry(JavacoreParser.VirtualTypeContext.class, Kind.VIRTUAL_TYPE),
          Map.entry(JavacoreParser.ThreadFieldsContext.class, Kind.THREAD_FIELDS),
          Map.entry(JavacoreParser.LockUseContext.class, Kind.LOCK_USE),
          Map.entry(JavacoreParser.MonitorContext.class, Kind.MONITOR),
          Map.entry(JavacoreParser.MonitorWaiterContext.class, Kind.MONITOR_WAITER),
          Map.entry(JavacoreParser.FlatThreadContext.class, Kind.FLAT_THREAD),
          Map.entry(JavacoreParser.StackFrameContext.class, Kind.STACK_FRAME),
          Map.entry(JavacoreParser.StackCutContext.class, Kind.STACK_CUT),
          Map.entry(JavacoreParser.NativeFrameContext.class, Kind.NATIVE_FRAME),
          Map.entry(JavacoreParser.DeadlockContext.class, Kind.DEADLOCK),
          Map.entry(JavacoreParser.DeadlockThreadContext.class, Kind.DEADLOCK_THREAD),
          Map.entry(JavacoreParser.DeadlockWaiterContext.class, Kind.DEADLOCK_WAITER),
          Map.entry(JavacoreParser.EndOfDumpContext.class, Kind.END_OF_DUMP),
          Map.entry(JavacoreParser.RulerContext.class, Kind.RULER),
          Map.entry(JavacoreParser.EntryContext.class, Kind.ENTRY),
          Map.entry(JavacoreParser.BlankContext.class, Kind.BLANK),
          Map.entry(JavacoreParser.WaterContext.class, Kind.WATER));

  private static final JavacoreLine PLAIN = new JavacoreLine.Plain();

  /** What returns with other numbers: the fields of threads (3XM) and entered locks (5XE). */
  private static final String SHAPE_STARTS = "35";

  private final LineTable<JavacoreLine> table =
      new LineTable<>(
          new AntlrLineGrammar<>(
              new JavacoreLexer(null),
              JavacoreParser::new,
              JavacoreParser::dumpLine,
              KINDS,
              JavacoreLexer.OTHER,
              Kind.WATER),
          SHAPE_STARTS,
          this::compile);

  private final JvmFrames frames =
      new JvmFrames(
          new JvmFrames.TokenTypes(
              JavacoreLexer.PREFIX,
              JavacoreLexer.INTERNAL_FUNCTION,
              JavacoreLexer.MODULE,
              JavacoreLexer.NATIVE_METHOD,
              JavacoreLexer.FILE,
              JavacoreLexer.LINE_NUMBER));

  /** Reads a line that is not empty. */
  LineView<JavacoreLine> read(byte[] bytes, int start, int end) {
    return table.read(bytes, start, end);
  }

  private JavacoreLine compile(LineView<JavacoreLine> line) {
    LineForm form = line.form();
    if (!form.fits()) {
      return PLAIN;
    }
    return switch ((Kind) form.kind()) {
      case STACK_FRAME -> new JavacoreLine.Frame(frames.read(line, 0));
      case LOCK_USE -> lock(form);
      default -> PLAIN;
    };
  }

  private static JavacoreLine lock(LineForm form) {
    return new JavacoreLine.Lock(
        switch (form.types()[0]) {
          case JavacoreLexer.BLOCKED_ON -> LockKind.WAITING_TO_LOCK;
          case JavacoreLexer.WAITING_ON -> LockKind.WAITING_ON;
          case JavacoreLexer.PARKED_ON -> LockKind.PARKING_TO_WAIT_FOR;
          default -> LockKind.LOCKED;
        },
        form.find(JavacoreLexer.LOCK_TYPE),
        form.find(JavacoreLexer.LOCK_ADDRESS),
        form.find(JavacoreLexer.OWNER_THREAD),
        form.find(JavacoreLexer.OWNER_OBJECT),
        form.find(JavacoreLexer.OWNER_GONE) >= 0);
  }
}
