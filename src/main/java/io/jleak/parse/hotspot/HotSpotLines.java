package io.jleak.parse.hotspot;

import io.jleak.model.LockKind;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadState;
import io.jleak.parse.antlr.HotSpotLexer;
import io.jleak.parse.antlr.HotSpotParser;
import io.jleak.parse.hotspot.HotSpotLine.Kind;
import io.jleak.parse.jvm.JvmFrames;
import io.jleak.parse.line.AntlrLineGrammar;
import io.jleak.parse.line.LineForm;
import io.jleak.parse.line.LineShape;
import io.jleak.parse.line.LineTable;
import io.jleak.parse.line.LineView;
import io.jleak.parse.text.LastLine;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;

/** The border between the HotSpot grammar and the rest: tokens in, {@link HotSpotLine}s out. */
final class HotSpotLines {

  private static final Map<Class<? extends ParserRuleContext>, Kind> KINDS =
      Map.ofEntries(
          Map.entry(HotSpotParser.DeadlockThreadContext.class, Kind.DEADLOCK_THREAD),
          Map.entry(HotSpotParser.ThreadHeaderContext.class, Kind.THREAD_HEADER),
          Map.entry(HotSpotParser.OpenNameContext.class, Kind.OPEN_NAME),
          Map.entry(HotSpotParser.ThreadStateContext.class, Kind.THREAD_STATE),
          Map.entry(HotSpotParser.StackFrameContext.class, Kind.STACK_FRAME),
          Map.entry(HotSpotParser.LockUseContext.class, Kind.LOCK_USE),
          Map.entry(HotSpotParser.OwnedSynchronizerContext.class, Kind.OWNED_SYNCHRONIZER),
          Map.entry(HotSpotParser.StateLockContext.class, Kind.STATE_LOCK),
          Map.entry(HotSpotParser.OwnableSectionContext.class, Kind.OWNABLE_SECTION),
          Map.entry(HotSpotParser.JniMonitorsContext.class, Kind.JNI_MONITORS),
          Map.entry(HotSpotParser.CarryingContext.class, Kind.CARRYING),
          Map.entry(HotSpotParser.MountedContext.class, Kind.MOUNTED),
          Map.entry(HotSpotParser.TimestampContext.class, Kind.TIMESTAMP),
          Map.entry(HotSpotParser.ProcessIdContext.class, Kind.PROCESS_ID),
          Map.entry(HotSpotParser.BannerContext.class, Kind.BANNER),
          Map.entry(HotSpotParser.SmrSectionContext.class, Kind.SMR_SECTION),
          Map.entry(HotSpotParser.SmrFieldContext.class, Kind.SMR_FIELD),
          Map.entry(HotSpotParser.SmrListContext.class, Kind.SMR_LIST),
          Map.entry(HotSpotParser.VmNoteContext.class, Kind.VM_NOTE),
          Map.entry(HotSpotParser.JniReferencesContext.class, Kind.JNI_REFERENCES),
          Map.entry(HotSpotParser.DeadlockSectionContext.class, Kind.DEADLOCK_SECTION),
          Map.entry(HotSpotParser.RulerContext.class, Kind.RULER),
          Map.entry(HotSpotParser.DeadlockDetailContext.class, Kind.DEADLOCK_DETAIL),
          Map.entry(HotSpotParser.DeadlockStacksContext.class, Kind.DEADLOCK_STACKS),
          Map.entry(HotSpotParser.DeadlocksFoundContext.class, Kind.DEADLOCKS_FOUND),
          Map.entry(HotSpotParser.HeapSectionContext.class, Kind.HEAP_SECTION),
          Map.entry(HotSpotParser.HeapSpaceContext.class, Kind.HEAP_SPACE),
          Map.entry(HotSpotParser.SaAttachedContext.class, Kind.SA_ATTACHED),
          Map.entry(HotSpotParser.SaDetectionContext.class, Kind.SA_DETECTION),
          Map.entry(HotSpotParser.SaNoteContext.class, Kind.SA_NOTE),
          Map.entry(HotSpotParser.SaThreadContext.class, Kind.SA_THREAD),
          Map.entry(HotSpotParser.SaNativeContext.class, Kind.SA_NATIVE),
          Map.entry(HotSpotParser.SaFrameContext.class, Kind.SA_FRAME),
          Map.entry(HotSpotParser.SaSymbolContext.class, Kind.SA_SYMBOL),
          Map.entry(HotSpotParser.BlankContext.class, Kind.BLANK),
          Map.entry(HotSpotParser.WaterContext.class, Kind.WATER));

  private static final HotSpotLine PLAIN = new HotSpotLine.Plain();

  /** What returns with other numbers: thread headers, lock lines and address lists (0x). */
  private static final String SHAPE_STARTS = "\"-0o";

  private final LineTable<HotSpotLine> table;

  private final JvmFrames frames =
      new JvmFrames(
          new JvmFrames.TokenTypes(
              HotSpotLexer.PREFIX,
              HotSpotLexer.FUNCTION,
              HotSpotLexer.MODULE,
              HotSpotLexer.NATIVE_METHOD,
              HotSpotLexer.FILE,
              HotSpotLexer.LINE_NUMBER));

  private final SaFrames saFrames = new SaFrames();

  HotSpotLines(LineShape shape) {
    this.table =
        new LineTable<>(
            new AntlrLineGrammar<>(
                new HotSpotLexer(null),
                HotSpotParser::new,
                HotSpotParser::dumpLine,
                KINDS,
                HotSpotLexer.OTHER,
                Kind.WATER),
            SHAPE_STARTS,
            this::compile,
            shape);
  }

  /** Reads a line that is not empty. */
  LineView<HotSpotLine> read(byte[] bytes, int start, int end) {
    return table.read(bytes, start, end);
  }

  /** Whether a line is only the start of one, if no line end follows it. */
  boolean isPart(LastLine last) {
    if (last.isEmpty()) {
      return false;
    }
    byte[] bytes = last.bytes();
    LineView<HotSpotLine> line = read(bytes, 0, bytes.length);
    return line.form().fits() && HotSpotPart.is(line);
  }

  /** The frame in a line of the serviceability agent. */
  StackFrame saFrame(LineView<HotSpotLine> line) {
    return saFrames.read(line);
  }

  /** Reads the rest of a thread header whose name began on the line before; null if it is none. */
  LineView<HotSpotLine> readBehindQuote(byte[] bytes, int start, int end) {
    if (bytes[start] == '"') {
      return null;
    }
    byte[] quoted = new byte[end - start + 1];
    quoted[0] = '"';
    System.arraycopy(bytes, start, quoted, 1, end - start);
    LineView<HotSpotLine> line = table.read(quoted, 0, quoted.length);
    return line.value() instanceof HotSpotLine.Header header && !header.bare() ? line : null;
  }

  private HotSpotLine compile(LineView<HotSpotLine> line) {
    LineForm form = line.form();
    if (!form.fits()) {
      return PLAIN;
    }
    return switch ((Kind) form.kind()) {
      case STACK_FRAME -> new HotSpotLine.Frame(frames.read(line, 0));
      case THREAD_STATE -> state(line);
      case LOCK_USE, OWNED_SYNCHRONIZER, STATE_LOCK -> lock(line);
      case THREAD_HEADER -> header(form);
      default -> PLAIN;
    };
  }

  private HotSpotLine state(LineView<HotSpotLine> line) {
    LineForm form = line.form();
    int detail = form.find(HotSpotLexer.STATE_DETAIL);
    String text = detail < 0 ? "" : line.text(detail).strip();
    return new HotSpotLine.State(
        ThreadState.of(line.text(form.find(HotSpotLexer.STATE_NAME))),
        text.endsWith(")") ? text.substring(1, text.length() - 1) : text,
        form.find(HotSpotLexer.STATE_ON) < 0 ? null : lock(line));
  }

  private HotSpotLine.Lock lock(LineView<HotSpotLine> line) {
    LineForm form = line.form();
    int glued = form.find(HotSpotLexer.GLUED_AT);
    int type = form.find(HotSpotLexer.LOCK_TYPE);
    int hash = form.find(HotSpotLexer.LOCK_HASH);
    int waitingFor = form.find(HotSpotLexer.WAITING_FOR);
    return new HotSpotLine.Lock(
        switch (form.types()[0]) {
          case HotSpotLexer.LOCKED -> LockKind.LOCKED;
          case HotSpotLexer.WAITING_ON -> LockKind.WAITING_ON;
          case HotSpotLexer.WAITING_TO_LOCK -> LockKind.WAITING_TO_LOCK;
          case HotSpotLexer.WAITING_TO_RELOCK -> LockKind.WAITING_TO_RELOCK;
          case HotSpotLexer.PARKING_TO_WAIT_FOR -> LockKind.PARKING_TO_WAIT_FOR;
          case HotSpotLexer.ELIMINATED -> LockKind.ELIMINATED;
          case HotSpotLexer.STATE, HotSpotLexer.ON, HotSpotLexer.WAITING_FOR -> null;
          default -> LockKind.OWNS;
        },
        hash < 0 ? form.find(HotSpotLexer.LOCK_ADDRESS) : hash,
        type < 0 ? form.find(HotSpotLexer.LOCK_CLASS) : type,
        form.find(HotSpotLexer.OWNER_NAME),
        waitingFor < 0 ? form.find(HotSpotLexer.OWNER_NUMBER) : waitingFor,
        glued < 0 ? null : frames.read(line, glued));
  }

  private static HotSpotLine header(LineForm form) {
    int number = form.find(HotSpotLexer.NUMBER);
    int threadAt = form.find(HotSpotLexer.THREAD_AT);
    int tid = form.find(HotSpotLexer.TID);
    int nid = form.find(HotSpotLexer.NID);
    boolean bare =
        number < 0 && threadAt < 0 && tid < 0 && nid < 0 && form.find(HotSpotLexer.PRIO) < 0;
    int firstWord = form.find(HotSpotLexer.WORD);
    int lastWord = firstWord;
    while (lastWord >= 0
        && lastWord + 1 < form.types().length
        && isWord(form.types()[lastWord + 1])) {
      lastWord++;
    }
    return new HotSpotLine.Header(
        number,
        threadAt,
        form.find(HotSpotLexer.OS_TID),
        tid,
        nid,
        form.find(HotSpotLexer.CPU),
        form.find(HotSpotLexer.ELAPSED),
        form.find(HotSpotLexer.DAEMON) >= 0,
        firstWord,
        lastWord,
        bare);
  }

  private static boolean isWord(int type) {
    return type == HotSpotLexer.WORD || type == HotSpotLexer.HEADER_OTHER;
  }
}
