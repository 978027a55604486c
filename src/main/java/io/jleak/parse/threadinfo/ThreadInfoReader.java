package io.jleak.parse.threadinfo;

import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import io.jleak.parse.dump.StackBuilder;
import io.jleak.parse.dump.ThreadBuilder;
import io.jleak.parse.jvm.InnermostFrame;
import io.jleak.parse.line.LineView;
import io.jleak.parse.text.DumpAssembler;
import io.jleak.parse.text.LineVerdict;
import io.jleak.parse.text.TextReader;
import io.jleak.parse.text.ThreadScope;
import io.jleak.parse.threadinfo.ThreadInfoLine.Kind;
import java.util.HashSet;
import java.util.Set;

/**
 * The state machine of dumps printed from ThreadInfo. Nothing marks where such a dump begins: a new
 * one is taken to begin where a thread id comes for the second time.
 */
public final class ThreadInfoReader extends TextReader {

  public static final String FORMAT = "threadinfo";

  private final ThreadInfoLines lines = new ThreadInfoLines();
  private final ThreadScope scope = new ThreadScope();
  private final StackBuilder stacks = new StackBuilder();
  private final Set<Long> numbers = new HashSet<>();

  private ThreadBuilder thread;

  /** The lock of the header waits for its owner's line, which may come later. */
  private LockUse headerLock;

  /** How many locked synchronizers of the thread are still to come. */
  private int synchronizersLeft;

  private boolean truncated;

  /** Whether a time has come behind the dump's first thread. */
  private boolean timed;

  /**
   * Whether the thread is one that Tomcat prints again, behind {@code Deadlock found between the
   * following threads:} in the user's language; another dump of Tomcat's begins with its time.
   */
  private boolean inReport;

  /** Whether threads of this source show no frames even where they must have some. */
  private boolean withoutFrames;

  /** Whether the last line is a header with words that it should not end with. */
  private boolean oddHeader;

  private boolean lastIsPart;

  public ThreadInfoReader(DumpAssembler dumps) {
    super(dumps, FORMAT);
  }

  @Override
  public LineVerdict read(byte[] bytes, int start, int end, int number) {
    oddHeader = false;
    LineVerdict verdict = start == end ? blank() : read(lines.read(bytes, start, end), number);
    lastIsPart =
        verdict == LineVerdict.UNPARSED
            || oddHeader
            || (verdict == LineVerdict.WATER && start < end && " \t\"".indexOf(bytes[start]) >= 0);
    return verdict;
  }

  private LineVerdict read(LineView<ThreadInfoLine> line, int number) {
    if (!line.form().fits()) {
      return misfit(line, number);
    }
    return switch ((Kind) line.form().kind()) {
      case THREAD_HEADER -> header(line, number);
      case INTERNAL_HEADER -> internalHeader(line, number);
      case THREAD_STATE -> state((ThreadInfoLine.Header) line.value());
      case STACK_FRAME -> frame((ThreadInfoLine.Frame) line.value());
      case LOCK_USE -> lock(line);
      case OWNED_BY -> ownedBy(line);
      case SYNCHRONIZERS -> synchronizers(line.text());
      case MONITORS -> thread == null ? LineVerdict.WATER : LineVerdict.PARSED;
      case MORE_FRAMES -> moreFrames();
      case TIMESTAMP -> timestamp(line.text(), number);
      case BLANK -> blank();
      case WATER -> water(thread != null ? line.text() : "");
    };
  }

  private LineVerdict timestamp(String text, int number) {
    timed = true;
    return dumps.preamble().timestamp(text, number);
  }

  /** {@code "worker" daemon prio=5 Id=12 BLOCKED on java.lang.Object@1b2c owned by "main" Id=1}. */
  private LineVerdict header(LineView<ThreadInfoLine> line, int number) {
    endThread();
    String text = line.uniqueText(0, 0, 0).strip();
    int quote = text.lastIndexOf('"');
    String fields = text.substring(quote + 1);
    long id = ThreadInfoLock.number(fields);
    ThreadInfoLine.Header header = (ThreadInfoLine.Header) line.value();
    boolean known = started() && !numbers.add(id);
    inReport = known && header.cpuTime() && !timed;
    if (!started() || (known && !inReport)) {
      begin(number);
      numbers.clear();
      numbers.add(id);
      timed = false;
    }
    beginThread(text.substring(1, quote), number);
    thread.number = id;
    thread.daemon = fields.contains("daemon");
    thread.state = header.state();
    thread.stateText = header.inNative() ? "in native" : "";
    oddHeader = header.odd();
    headerLock = header.lock() == null ? null : ThreadInfoLock.use(line, thread, header.lock());
    return LineVerdict.PARSED;
  }

  private void beginThread(String name, int number) {
    scope.open();
    thread = new ThreadBuilder(stacks, number);
    thread.name = name;
    synchronizersLeft = 0;
    truncated = false;
  }

  /** {@code "C1 CompilerThread0" [Internal] cpuUsage=1.63%}: a thread of the VM, without an id. */
  private LineVerdict internalHeader(LineView<ThreadInfoLine> line, int number) {
    endThread();
    if (!started()) {
      begin(number);
    }
    String text = line.uniqueText(0, 0, 0).strip();
    beginThread(text.substring(1, text.lastIndexOf('"')), number);
    thread.kind = ThreadKind.VM_INTERNAL;
    inReport = false;
    return LineVerdict.PARSED;
  }

  @Override
  public void end() {
    endThread();
  }

  private void endThread() {
    if (thread != null) {
      if (thread.state == ThreadState.UNKNOWN && thread.kind == ThreadKind.PLATFORM) {
        thread.state = stateNotPrinted();
      }
      if (headerLock != null) {
        thread.add(headerLock);
      }
      withoutFrames |= thread.depth() < 0 && ThreadInfoEnd.needsFrames(thread);
      if (!inReport) {
        dump().add(thread.build());
      }
    }
    thread = null;
    headerLock = null;
  }

  /**
   * Tomcat prints no state; a lock that the thread waits for outside wait and park is a monitor.
   */
  private ThreadState stateNotPrinted() {
    ThreadState waiting = InnermostFrame.waitsIn(thread);
    if (waiting != ThreadState.UNKNOWN) {
      return waiting;
    }
    if (headerLock == null) {
      return ThreadState.RUNNABLE;
    }
    headerLock = headerLock.withKind(LockKind.WAITING_TO_LOCK);
    return ThreadState.BLOCKED;
  }

  private LineVerdict state(ThreadInfoLine.Header header) {
    if (thread == null) {
      return LineVerdict.WATER;
    }
    thread.state = header.state();
    return LineVerdict.PARSED;
  }

  private LineVerdict frame(ThreadInfoLine.Frame frame) {
    if (thread == null || scope.inThrowable()) {
      return LineVerdict.WATER;
    }
    thread.add(frame.frame());
    return LineVerdict.PARSED;
  }

  /** {@code - locked java.lang.Object@1b2c3d}. */
  private LineVerdict lock(LineView<ThreadInfoLine> line) {
    if (thread == null) {
      return LineVerdict.WATER;
    }
    ThreadInfoLine.Lock lock = (ThreadInfoLine.Lock) line.value();
    if (lock.hash() < 0) {
      return water(line.text()); // - some text
    }
    LockUse use = ThreadInfoLock.use(line, thread, lock);
    synchronizersLeft -= use.kind() == LockKind.OWNS ? 1 : 0;
    // The header has told of this lock already, and of its owner. Dropwizard prints "- locked" of
    // the lock that a thread waits for, too.
    boolean repeated =
        headerLock != null
            && use.address() == headerLock.address()
            && (use.waits() || thread.depth() < 0);
    if (headerLock == null && use.waits()) {
      headerLock = use;
    } else if (!repeated) {
      thread.add(use);
    }
    return LineVerdict.PARSED;
  }

  /** {@code Number of locked synchronizers = 1}. */
  private LineVerdict synchronizers(String text) {
    if (thread == null) {
      return LineVerdict.WATER;
    }
    String count = text.substring(text.indexOf('=') + 1).strip();
    synchronizersLeft = count.length() > 9 ? 0 : Integer.parseInt(count);
    return LineVerdict.PARSED;
  }

  /** {@code owned by "worker-2" Id=15} on a line of its own, about the header's lock. */
  private LineVerdict ownedBy(LineView<ThreadInfoLine> line) {
    if (thread == null || headerLock == null) {
      return LineVerdict.WATER;
    }
    long owner = ThreadInfoLock.use(line, thread, (ThreadInfoLine.Lock) line.value()).ownerNumber();
    headerLock = new LockUse(headerLock.kind(), headerLock.address(), headerLock.type(), 0, owner);
    return LineVerdict.PARSED;
  }

  @Override
  public String missingEnd(boolean terminated) {
    if (!terminated && lastIsPart) {
      return "its last line is not complete";
    }
    if (thread == null || thread.kind == ThreadKind.VM_INTERNAL) {
      return null;
    }
    return ThreadInfoEnd.missing(thread, truncated, synchronizersLeft, withoutFrames);
  }

  private LineVerdict moreFrames() {
    if (thread == null) {
      return LineVerdict.WATER;
    }
    thread.truncate();
    truncated = true;
    return LineVerdict.PARSED;
  }

  private LineVerdict blank() {
    scope.blank();
    return LineVerdict.WATER;
  }

  private LineVerdict water(String text) {
    if (scope.water(text)) {
      endThread();
    }
    return LineVerdict.WATER;
  }

  private LineVerdict misfit(LineView<ThreadInfoLine> line, int number) {
    int first = line.form().types()[0];
    if (thread == null || scope.inThrowable() || !ThreadInfoLines.belongsToThread(first)) {
      return water(line.text());
    }
    dump().warn(number, "not understood: " + line.text().strip());
    return LineVerdict.UNPARSED;
  }
}
