package io.jleak.parse.hotspot;

import io.jleak.model.Deadlock;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.ThreadDump;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import io.jleak.parse.DumpBuilder;
import io.jleak.parse.Dumps;
import io.jleak.parse.LineAccount;
import io.jleak.parse.LineVerdict;
import io.jleak.parse.Preamble;
import io.jleak.parse.StackBuilder;
import io.jleak.parse.TextReader;
import io.jleak.parse.ThreadBuilder;
import io.jleak.parse.Throwables;
import io.jleak.parse.hotspot.HotSpotLine.Kind;
import io.jleak.parse.line.LineView;
import java.util.ArrayList;
import java.util.List;

/** The state machine of HotSpot dumps: lines in, thread dumps out. */
public final class HotSpotReader implements TextReader {

  public static final String FORMAT = "hotspot";

  /** Where in a dump the machine is. */
  private enum Section {
    /** Before the first dump, or behind its end. */
    OUTSIDE,
    /** From {@code Full thread dump} or the first header on. */
    THREADS,
    /** {@code Threads class SMR info:} up to its brace. */
    SMR,
    /** {@code Found one Java-level deadlock:} up to the stacks. */
    DEADLOCK,
    /** {@code Java stack information for the threads listed above:}. */
    DEADLOCK_STACKS,
    /** {@code Heap}. */
    HEAP
  }

  private final String source;
  private final HotSpotLines lines = new HotSpotLines();
  private final Preamble preamble = new Preamble();
  private final Throwables throwables = new Throwables();
  private final StackBuilder stacks = new StackBuilder();
  private final List<DumpBuilder> dumps = new ArrayList<>();

  private LineAccount account = new LineAccount();
  private int openingLines;
  private Section section = Section.OUTSIDE;
  private DumpBuilder dump;
  private ThreadBuilder thread;

  /** The thread whose mounted virtual thread is being read as {@link #thread}. */
  private ThreadBuilder carrier;

  /** Number of the virtual thread that {@link #thread} carries; -1 for none. */
  private long carried = -1;

  private List<String> cycle;

  /** An empty line has ended the thread's frames; only its synchronizers may still come. */
  private boolean closing;

  /** The first line of a name that holds a line end, or a header that is nothing but a name. */
  private String heldName;

  private boolean heldNameIsOpen;
  private int heldNumber;

  public HotSpotReader(String source) {
    this.source = source;
  }

  @Override
  public boolean started() {
    return dump != null;
  }

  @Override
  public int openingLines() {
    return openingLines;
  }

  @Override
  public LineAccount account() {
    return account;
  }

  @Override
  public LineVerdict accept(byte[] bytes, int start, int end, int number) {
    openingLines = 0;
    LineVerdict verdict =
        start == end ? blank() : accept(lines.read(bytes, start, end), bytes, start, end, number);
    account.count(verdict);
    return verdict;
  }

  private LineVerdict accept(
      LineView<HotSpotLine> line, byte[] bytes, int start, int end, int number) {
    if (heldName != null && heldNameIsOpen) {
      LineVerdict joined = joinName(bytes, start, end);
      if (joined != null) {
        return joined;
      }
      line = lines.read(bytes, start, end);
    }
    if (!line.form().fits()) {
      return misfit(line, number);
    }
    Kind kind = (Kind) line.form().kind();
    if (kind != Kind.THREAD_STATE && kind != Kind.STACK_FRAME) {
      heldName = null;
    }
    return switch (kind) {
      case THREAD_HEADER -> header(line, number);
      case OPEN_NAME -> hold(line.text().substring(1), true, number);
      case THREAD_STATE -> state((HotSpotLine.State) line.value(), number);
      case STACK_FRAME -> frame((HotSpotLine.Frame) line.value());
      case LOCK_USE, OWNED_SYNCHRONIZER -> lock(line);
      case OWNABLE_SECTION -> inThread();
      case CARRYING, MOUNTED -> virtual(kind, line);
      case TIMESTAMP -> preamble.timestamp(line.text(), number);
      case PROCESS_ID -> preamble.processId(number);
      case BANNER -> banner(line, number);
      case SMR_SECTION -> enter(Section.SMR);
      case SMR_FIELD -> parsedIf(section == Section.SMR);
      case SMR_LIST -> smrList(line);
      case VM_NOTE -> parsedIf(dump != null && section != Section.OUTSIDE);
      case DEADLOCK_SECTION -> deadlock();
      case RULER -> parsedIf(section == Section.DEADLOCK || section == Section.DEADLOCK_STACKS);
      case DEADLOCK_THREAD -> deadlockThread(line);
      case DEADLOCK_DETAIL -> parsedIf(section == Section.DEADLOCK);
      case DEADLOCK_STACKS -> enter(Section.DEADLOCK_STACKS);
      case DEADLOCKS_FOUND -> deadlocksFound(line, number);
      case HEAP_SECTION -> enter(Section.HEAP);
      case HEAP_SPACE -> parsedIf(section == Section.HEAP);
      case BLANK -> blank();
      case WATER -> water(line.text());
    };
  }

  // ---- dumps

  /** {@code Full thread dump OpenJDK 64-Bit Server VM (17.0.15+6 mixed mode, sharing):}. */
  private LineVerdict banner(LineView<HotSpotLine> line, int number) {
    begin(number);
    String text = line.text(1).strip();
    dump.runtime(text.endsWith(":") ? text.substring(0, text.length() - 1) : text);
    return LineVerdict.PARSED;
  }

  private void begin(int number) {
    endThread();
    LineAccount before = account;
    if (dump != null) {
      dumps.add(dump);
      account = new LineAccount();
    }
    dump = new DumpBuilder(source, FORMAT, account);
    int held = preamble.linesBefore(number);
    account.claim(before, held);
    openingLines += held + 1;
    preamble.time(number).ifPresent(dump::capturedAt);
    preamble.clear();
    section = Section.THREADS;
  }

  @Override
  public List<ThreadDump> finish(int firstIndex) {
    endThread();
    endCycle();
    if (dump != null) {
      dumps.add(dump);
      dump = null;
    }
    return Dumps.build(dumps, firstIndex);
  }

  // ---- threads

  /** {@code "main" #1 prio=5 os_prio=0 cpu=76.72ms elapsed=1.04s tid=0x0000 nid=0x1 runnable}. */
  private LineVerdict header(LineView<HotSpotLine> line, int number) {
    HotSpotLine.Header header = (HotSpotLine.Header) line.value();
    if (header.bare()) {
      // "main"         without anything else: a thread only if its state follows
      return header.firstWord() >= 0 ? water("") : hold(HotSpotHeader.name(line), false, number);
    }
    startThread(number);
    HotSpotHeader.read(line, header, thread);
    return LineVerdict.PARSED;
  }

  private void startThread(int number) {
    endThread();
    endCycle();
    if (dump == null) {
      begin(number);
    }
    section = Section.THREADS;
    closing = false;
    throwables.end();
    thread = new ThreadBuilder(stacks, number);
  }

  private void endThread() {
    if (thread == null) {
      return;
    }
    HotSpotHeader.complete(thread);
    if (carrier != null) {
      dump.addMounted(thread.build());
      thread = carrier;
      HotSpotHeader.complete(thread);
    } else if (carried >= 0) {
      thread.finishStack();
      dump.addMounted(virtualThread(carried).build());
    }
    dump.add(thread.build());
    thread = null;
    carrier = null;
    carried = -1;
  }

  private ThreadBuilder virtualThread(long number) {
    ThreadBuilder virtual = new ThreadBuilder(stacks, thread.line);
    virtual.kind = ThreadKind.VIRTUAL;
    virtual.number = number;
    virtual.state = ThreadState.RUNNABLE;
    virtual.stateText = "mounted";
    return virtual;
  }

  private LineVerdict hold(String name, boolean open, int number) {
    heldName = name;
    heldNameIsOpen = open;
    heldNumber = number;
    return LineVerdict.WATER;
  }

  /**
   * {@code "first line} and {@code second line" #12 prio=5 …}: one header. Null when they are not.
   */
  private LineVerdict joinName(byte[] bytes, int start, int end) {
    String first = heldName;
    heldName = null;
    if (start < end && bytes[start] == '"') {
      return null;
    }
    byte[] quoted = new byte[end - start + 1];
    quoted[0] = '"';
    System.arraycopy(bytes, start, quoted, 1, end - start);
    LineView<HotSpotLine> line = lines.read(quoted, 0, quoted.length);
    if (!(line.value() instanceof HotSpotLine.Header header) || header.bare()) {
      return null;
    }
    claimHeld();
    startThread(heldNumber);
    HotSpotHeader.read(line, header, thread);
    thread.name = first + "\n" + thread.name;
    return LineVerdict.PARSED;
  }

  /** A held line was counted as water and is part of a thread. */
  private void claimHeld() {
    account.claim(account, 1);
    if (dump == null) {
      openingLines++;
    }
  }

  /** {@code java.lang.Thread.State: WAITING (parking)}. */
  private LineVerdict state(HotSpotLine.State state, int number) {
    if (heldName != null && !heldNameIsOpen && number == heldNumber + 1) {
      String name = heldName;
      heldName = null;
      claimHeld();
      startThread(heldNumber);
      thread.name = name;
    }
    if (thread == null) {
      return LineVerdict.WATER;
    }
    thread.state = state.state();
    if (thread.stateText.isEmpty()) {
      thread.stateText = state.detail();
    }
    thread.kind = ThreadKind.PLATFORM;
    return LineVerdict.PARSED;
  }

  /** {@code at java.lang.Thread.run(java.base@17.0.15/Thread.java:840)}. */
  private LineVerdict frame(HotSpotLine.Frame frame) {
    heldName = null;
    if (section == Section.DEADLOCK_STACKS) {
      return LineVerdict.PARSED;
    }
    if (thread == null || throwables.inTrace()) {
      return LineVerdict.WATER;
    }
    thread.add(frame.frame());
    return LineVerdict.PARSED;
  }

  /** {@code - waiting to lock <0x0000000414c00a28> (a java.lang.Object)}. */
  private LineVerdict lock(LineView<HotSpotLine> line) {
    if (section == Section.DEADLOCK_STACKS) {
      return LineVerdict.PARSED;
    }
    if (thread == null) {
      return LineVerdict.WATER;
    }
    HotSpotLine.Lock lock = (HotSpotLine.Lock) line.value();
    long address = lock.address() < 0 ? LockUse.NO_ADDRESS : line.hexadecimal(lock.address(), 1);
    String type = lock.type() < 0 ? "" : HotSpotHeader.lockType(line.text(lock.type()));
    LockUse use = new LockUse(lock.kind(), address, type, thread.depth(), -1);
    (carrier != null && lock.kind() == LockKind.OWNS ? carrier : thread).add(use);
    if (lock.glued() != null) {
      thread.add(lock.glued());
    }
    return LineVerdict.PARSED;
  }

  /** {@code Carrying virtual thread #206} and {@code Mounted virtual thread #206}. */
  private LineVerdict virtual(Kind kind, LineView<HotSpotLine> line) {
    if (thread == null) {
      return LineVerdict.WATER;
    }
    long virtual = line.decimal(1, 0);
    if (kind == Kind.CARRYING) {
      carried = virtual;
    } else {
      thread.finishStack();
      carrier = thread;
      thread = virtualThread(virtual);
    }
    return LineVerdict.PARSED;
  }

  // ---- sections

  private LineVerdict enter(Section next) {
    if (dump == null) {
      return LineVerdict.WATER;
    }
    endThread();
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
    if (dump == null) {
      return LineVerdict.WATER;
    }
    endThread();
    endCycle();
    section = Section.DEADLOCK;
    cycle = new ArrayList<>();
    return LineVerdict.PARSED;
  }

  /** {@code "Thread-1":}, no thread but a name in a deadlock report. */
  private LineVerdict deadlockThread(LineView<HotSpotLine> line) {
    if (section == Section.DEADLOCK) {
      cycle.add(HotSpotHeader.name(line));
      return LineVerdict.PARSED;
    }
    return section == Section.DEADLOCK_STACKS ? LineVerdict.PARSED : water("");
  }

  private void endCycle() {
    if (cycle != null && !cycle.isEmpty()) {
      dump.add(new Deadlock(cycle, true));
    }
    cycle = null;
  }

  /** {@code Found 2 deadlocks.}, and on older VMs the next dump's time glued to it. */
  private LineVerdict deadlocksFound(LineView<HotSpotLine> line, int number) {
    if (dump == null) {
      return LineVerdict.WATER;
    }
    endCycle();
    section = Section.OUTSIDE;
    if (line.form().types().length > 1) {
      preamble.glued(line.text(1).strip(), number);
    }
    return LineVerdict.PARSED;
  }

  // ---- the rest

  private LineVerdict inThread() {
    return parsedIf(thread != null || section == Section.DEADLOCK_STACKS);
  }

  private static LineVerdict parsedIf(boolean expected) {
    return expected ? LineVerdict.PARSED : LineVerdict.WATER;
  }

  private LineVerdict blank() {
    closing = thread != null;
    throwables.end();
    heldName = null;
    return LineVerdict.WATER;
  }

  private LineVerdict water(String text) {
    if (closing) {
      endThread();
      closing = false;
    }
    throwables.water(text);
    return LineVerdict.WATER;
  }

  /**
   * A line of the dump that does not fit, or a line of something else that looks a bit like one.
   */
  private LineVerdict misfit(LineView<HotSpotLine> line, int number) {
    heldName = null;
    if (thread == null || !HotSpotHeader.belongsToThread(line.form()) || throwables.inTrace()) {
      return water(line.text());
    }
    dump.warn(number, "not understood: " + line.text().strip());
    return LineVerdict.UNPARSED;
  }
}
