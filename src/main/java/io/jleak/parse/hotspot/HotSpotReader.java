package io.jleak.parse.hotspot;

import io.jleak.model.StackFrame;
import io.jleak.parse.dump.ReportedCycle;
import io.jleak.parse.hotspot.HotSpotLine.Kind;
import io.jleak.parse.line.LineView;
import io.jleak.parse.text.DumpAssembler;
import io.jleak.parse.text.LineVerdict;
import io.jleak.parse.text.TextReader;
import io.jleak.parse.text.ThreadScope;

/** The state machine of HotSpot dumps: lines in, thread dumps out. */
public final class HotSpotReader extends TextReader {

  public static final String FORMAT = "hotspot";

  /** A line that becomes the start of a thread if the next line says so. */
  private record HeldName(String name, boolean goesOn, int line) {}

  private final HotSpotLines lines;
  private final HotSpotThreads threads;
  private final ThreadScope scope = new ThreadScope();
  private Section section = Section.OUTSIDE;
  private HeldName held;

  private final ReportedCycle cycle = new ReportedCycle();
  private final HotSpotEnd theEnd;

  public HotSpotReader(DumpAssembler dumps) {
    super(dumps, FORMAT);
    this.lines = new HotSpotLines(dumps.shape());
    this.theEnd = new HotSpotEnd(lines);
    this.threads = new HotSpotThreads(this::dump);
  }

  @Override
  public LineVerdict read(byte[] bytes, int start, int end, int number) {
    LineVerdict verdict = verdict(bytes, start, end, number);
    theEnd.line(bytes, start, end, verdict, section);
    return verdict;
  }

  private LineVerdict verdict(byte[] bytes, int start, int end, int number) {
    if (start == end) {
      return blank();
    }
    if (held != null && held.goesOn) {
      LineVerdict joined = joinName(bytes, start, end);
      if (joined != null) {
        return joined;
      }
    }
    LineView<HotSpotLine> line = lines.read(bytes, start, end);
    if (!line.form().fits()) {
      return misfit(line, number);
    }
    Kind kind = (Kind) line.form().kind();
    HeldName before = held;
    held = null;
    return switch (kind) {
      case THREAD_HEADER -> header(line, number);
      case OPEN_NAME -> hold(new HeldName(line.text().substring(1), true, number));
      case THREAD_STATE -> state(line, before, number);
      case STACK_FRAME -> frame(((HotSpotLine.Frame) line.value()).frame());
      case SA_FRAME -> saFrame(line);
      case LOCK_USE, OWNED_SYNCHRONIZER, STATE_LOCK -> lock(line);
      case OWNABLE_SECTION -> ownable();
      case JNI_MONITORS -> parsedIf(threads.open());
      case CARRYING, MOUNTED -> virtual(kind, line);
      case TIMESTAMP -> dumps.preamble().timestamp(line.text(), number);
      case PROCESS_ID -> dumps.preamble().processId(line.decimal(0, 0), number);
      case BANNER -> banner(line, number);
      case SMR_SECTION -> enter(Section.SMR);
      case SMR_FIELD -> parsedIf(section == Section.SMR);
      case SMR_LIST -> smrList(line);
      case VM_NOTE -> parsedIf(section != Section.OUTSIDE);
      case JNI_REFERENCES -> jniReferences();
      case DEADLOCK_SECTION -> deadlock();
      case RULER -> parsedIf(inDeadlockReport());
      case DEADLOCK_THREAD -> deadlockThread(line);
      case DEADLOCK_DETAIL -> parsedIf(section == Section.DEADLOCK);
      case DEADLOCK_STACKS -> enter(Section.DEADLOCK_STACKS);
      case DEADLOCKS_FOUND -> deadlocksFound(line, number);
      case HEAP_SECTION -> enter(Section.HEAP);
      case HEAP_SPACE -> parsedIf(section == Section.HEAP);
      case BLANK -> blank();
      default -> water(threads.open() ? line.text() : "");
    };
  }

  @Override
  public void end() {
    threads.end();
    if (started()) {
      cycle.endOf(dump());
    }
  }

  @Override
  public String missingEnd(boolean terminated) {
    return held != null && held.goesOn && !terminated
        ? "its last line is not complete"
        : theEnd.missing(section, threads, terminated);
  }

  /** {@code Full thread dump OpenJDK 64-Bit Server VM (17.0.15+6 mixed mode, sharing):}. */
  private LineVerdict banner(LineView<HotSpotLine> line, int number) {
    end();
    begin(number);
    String text = line.text(1).strip();
    dump().runtime(text.endsWith(":") ? text.substring(0, text.length() - 1) : text);
    theEnd.begin(text);
    section = Section.THREADS;
    return LineVerdict.PARSED;
  }

  // ---- threads

  private LineVerdict header(LineView<HotSpotLine> line, int number) {
    HotSpotLine.Header header = (HotSpotLine.Header) line.value();
    if (header.bare()) {
      // "main"         without anything else: a thread only if its state follows
      return header.firstWord() >= 0
          ? water("")
          : hold(new HeldName(HotSpotHeader.name(line), false, number));
    }
    beginThread(number);
    theEnd.thread(threads.begin(line, header, number), HotSpotHeader.isOfTool(line, header));
    return LineVerdict.PARSED;
  }

  private void beginThread(int number) {
    end();
    if (!started()) {
      begin(number); // a fragment: no banner above the first thread
      theEnd.begin(null);
    }
    section = Section.THREADS;
    scope.open();
  }

  private LineVerdict hold(HeldName name) {
    held = name;
    return LineVerdict.WATER;
  }

  /**
   * {@code "first line} and {@code second line" #12 prio=5 …}: one header, as names are not
   * escaped. Null when they are not.
   */
  private LineVerdict joinName(byte[] bytes, int start, int end) {
    HeldName first = held;
    held = null;
    LineView<HotSpotLine> line = lines.readBehindQuote(bytes, start, end);
    if (line == null) {
      return null;
    }
    beginThread(first.line);
    dumps.claim(first.line);
    threads.begin(line, (HotSpotLine.Header) line.value(), first.line);
    threads.prependToName(first.name);
    return LineVerdict.PARSED;
  }

  private LineVerdict state(LineView<HotSpotLine> line, HeldName before, int number) {
    if (before != null && number - before.line <= 1) {
      beginThread(before.line);
      dumps.claim(before.line);
      threads.begin(before.name, before.line);
    }
    return threads.state(line, (HotSpotLine.State) line.value());
  }

  /** {@code - a.B.c(long) @bci=0}: a fragment of the serviceability agent's. */
  private LineVerdict saFrame(LineView<HotSpotLine> line) {
    return SaFrames.isPlaced(line.form()) ? frame(lines.saFrame(line)) : water(line.text());
  }

  private LineVerdict frame(StackFrame frame) {
    if (section == Section.DEADLOCK_STACKS) {
      return LineVerdict.PARSED;
    }
    if (!threads.open() || scope.inThrowable()) {
      return LineVerdict.WATER;
    }
    threads.frame(frame);
    return LineVerdict.PARSED;
  }

  /** {@code Locked ownable synchronizers:} or {@code - None} in it. */
  private LineVerdict ownable() {
    threads.ownable();
    return parsedIf(threads.open() || section == Section.DEADLOCK_STACKS);
  }

  private LineVerdict lock(LineView<HotSpotLine> line) {
    if (threads.open()) {
      threads.lock(line, (HotSpotLine.Lock) line.value());
    }
    return parsedIf(threads.open() || section == Section.DEADLOCK_STACKS);
  }

  private LineVerdict virtual(Kind kind, LineView<HotSpotLine> line) {
    if (threads.open()) {
      threads.virtual(line.decimal(1, 0), kind == Kind.MOUNTED);
    }
    return parsedIf(threads.open());
  }

  // ---- sections

  private LineVerdict enter(Section next) {
    if (!started()) {
      return LineVerdict.WATER;
    }
    threads.end();
    section = next;
    return LineVerdict.PARSED;
  }

  private LineVerdict smrList(LineView<HotSpotLine> line) {
    if (section != Section.SMR) {
      return water("");
    }
    if (HotSpotHeader.endsSmrList(line.form())) {
      section = Section.THREADS;
    }
    return LineVerdict.PARSED;
  }

  private LineVerdict deadlock() {
    LineVerdict verdict = enter(Section.DEADLOCK);
    cycle.endOf(dump());
    return verdict;
  }

  /** {@code "Thread-1":}, no thread but a name in a deadlock report. */
  private LineVerdict deadlockThread(LineView<HotSpotLine> line) {
    if (section == Section.DEADLOCK) {
      cycle.add(HotSpotHeader.name(line));
    }
    return inDeadlockReport() ? LineVerdict.PARSED : water("");
  }

  private boolean inDeadlockReport() {
    return section == Section.DEADLOCK || section == Section.DEADLOCK_STACKS;
  }

  /** {@code Found 2 deadlocks.}, and on older VMs the next dump's time glued to it. */
  private LineVerdict deadlocksFound(LineView<HotSpotLine> line, int number) {
    if (!started()) {
      return LineVerdict.WATER;
    }
    cycle.endOf(dump());
    section = Section.OUTSIDE;
    if (line.form().types().length > 1) {
      dumps.preamble().glued(line.text(1).strip(), number);
    }
    return LineVerdict.PARSED;
  }

  /** {@code JNI global refs: 25, weak refs: 0}. */
  private LineVerdict jniReferences() {
    theEnd.jniReferences();
    return enter(Section.JNI);
  }

  private static LineVerdict parsedIf(boolean expected) {
    return expected ? LineVerdict.PARSED : LineVerdict.WATER;
  }

  private LineVerdict blank() {
    held = null;
    scope.blank();
    return LineVerdict.WATER;
  }

  private LineVerdict water(String text) {
    if (scope.water(text)) {
      threads.end();
    }
    return LineVerdict.WATER;
  }

  /** A line of the dump that does not fit, or one of something else that looks a bit like one. */
  private LineVerdict misfit(LineView<HotSpotLine> line, int number) {
    held = null;
    boolean expected = threads.open() && !scope.inThrowable();
    if (!expected || !HotSpotHeader.belongsToThread(line.form())) {
      return water(line.text());
    }
    dump().warn(number, "not understood: " + line.text().strip());
    return LineVerdict.UNPARSED;
  }
}
