package io.jleak.parse.threadinfo;

import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.parse.dump.StackBuilder;
import io.jleak.parse.dump.ThreadBuilder;
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

  public ThreadInfoReader(DumpAssembler dumps) {
    super(dumps, FORMAT);
  }

  @Override
  public LineVerdict read(byte[] bytes, int start, int end, int number) {
    return start == end ? blank() : read(lines.read(bytes, start, end), number);
  }

  private LineVerdict read(LineView<ThreadInfoLine> line, int number) {
    if (!line.form().fits()) {
      return misfit(line, number);
    }
    return switch ((Kind) line.form().kind()) {
      case THREAD_HEADER -> header(line, number);
      case THREAD_STATE -> state((ThreadInfoLine.Header) line.value());
      case STACK_FRAME -> frame((ThreadInfoLine.Frame) line.value());
      case LOCK_USE -> lock(line);
      case OWNED_BY -> ownedBy(line);
      case SYNCHRONIZERS, MONITORS -> thread == null ? LineVerdict.WATER : LineVerdict.PARSED;
      case MORE_FRAMES -> moreFrames();
      case TIMESTAMP -> dumps.preamble().timestamp(line.text(), number);
      case BLANK -> blank();
      case WATER -> water(thread != null ? line.text() : "");
    };
  }

  /** {@code "worker" daemon prio=5 Id=12 BLOCKED on java.lang.Object@1b2c owned by "main" Id=1}. */
  private LineVerdict header(LineView<ThreadInfoLine> line, int number) {
    endThread();
    String text = line.uniqueText(0, 0, 0).strip();
    int quote = text.lastIndexOf('"');
    String fields = text.substring(quote + 1);
    long id = Long.parseLong(fields.substring(fields.lastIndexOf('=') + 1));
    if (!started() || !numbers.add(id)) {
      begin(number);
      numbers.clear();
      numbers.add(id);
    }
    ThreadInfoLine.Header header = (ThreadInfoLine.Header) line.value();
    scope.open();
    thread = new ThreadBuilder(stacks, number);
    thread.name = text.substring(1, quote);
    thread.number = id;
    thread.daemon = fields.contains("daemon");
    thread.state = header.state();
    thread.stateText = header.inNative() ? "in native" : "";
    headerLock = header.lock() == null ? null : use(line, header.lock());
    return LineVerdict.PARSED;
  }

  @Override
  public void end() {
    endThread();
  }

  private void endThread() {
    if (thread != null) {
      if (headerLock != null) {
        thread.add(headerLock);
      }
      dump().add(thread.build());
    }
    thread = null;
    headerLock = null;
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
    LockUse use = use(line, (ThreadInfoLine.Lock) line.value());
    // The header has told of this lock already, and of its owner.
    boolean repeated = headerLock != null && use.waits() && use.address() == headerLock.address();
    if (!repeated) {
      thread.add(use);
    }
    return LineVerdict.PARSED;
  }

  /** {@code owned by "worker-2" Id=15} on a line of its own, about the header's lock. */
  private LineVerdict ownedBy(LineView<ThreadInfoLine> line) {
    if (thread == null || headerLock == null) {
      return LineVerdict.WATER;
    }
    long owner = use(line, (ThreadInfoLine.Lock) line.value()).ownerNumber();
    headerLock = new LockUse(headerLock.kind(), headerLock.address(), headerLock.type(), 0, owner);
    return LineVerdict.PARSED;
  }

  private LockUse use(LineView<ThreadInfoLine> line, ThreadInfoLine.Lock lock) {
    String type = lock.type() < 0 ? "" : line.text(lock.type());
    long address = lock.hash() < 0 ? LockUse.NO_ADDRESS : line.hexadecimal(lock.hash(), 1);
    long owner =
        lock.ownerNumber() < 0
            ? -1
            : Long.parseLong(line.text(lock.ownerNumber()).strip().substring("Id=".length()));
    LockKind kind =
        lock.kind() == LockKind.WAITING_ON && type.startsWith("java.util.concurrent.")
            ? LockKind.PARKING_TO_WAIT_FOR
            : lock.kind();
    return new LockUse(
        kind, address, type, Math.max(0, thread == null ? 0 : thread.depth()), owner);
  }

  private LineVerdict moreFrames() {
    if (thread == null) {
      return LineVerdict.WATER;
    }
    thread.truncate();
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
