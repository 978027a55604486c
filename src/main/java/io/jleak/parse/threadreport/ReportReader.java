package io.jleak.parse.threadreport;

import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadState;
import io.jleak.parse.dump.StackBuilder;
import io.jleak.parse.dump.ThreadBuilder;
import io.jleak.parse.jvm.InnermostFrame;
import io.jleak.parse.jvm.OutermostFrame;
import io.jleak.parse.line.LineView;
import io.jleak.parse.text.DumpAssembler;
import io.jleak.parse.text.LineVerdict;
import io.jleak.parse.text.TextReader;
import io.jleak.parse.threadreport.ReportLine.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The state machine of the thread reports of one style. */
public final class ReportReader extends TextReader {

  /** Hadoop asks for this many frames. */
  private static final int HADOOP_DEPTH = 20;

  /** A line that begins a thread if the next one says so. */
  private record HeldHeader(Kind kind, String text, int line) {}

  private final ReportStyle style;
  private final ReportLines lines = new ReportLines();
  private final StackBuilder stacks = new StackBuilder();
  private final Set<Long> numbers = new HashSet<>();

  /** Threads without frames before the first with frames: of no dump, if none follows. */
  private final List<ThreadBuilder> frameless = new ArrayList<>();

  private HeldHeader held;
  private ThreadBuilder thread;
  private LockUse wanted;
  private boolean inStack;

  /** Whether the monitors of a thread are being listed, not its synchronizers (GoCD). */
  private boolean inMonitors;

  private long total = -1;
  private int shown;
  private boolean lastIsPart;

  public ReportReader(DumpAssembler dumps, ReportStyle style) {
    super(dumps, style.format);
    this.style = style;
  }

  @Override
  public LineVerdict read(byte[] bytes, int start, int end, int number) {
    LineVerdict verdict = start == end ? blank() : read(lines.read(bytes, start, end), number);
    lastIsPart = verdict != LineVerdict.PARSED && start < end;
    return verdict;
  }

  private LineVerdict read(LineView<ReportLine> line, int number) {
    HeldHeader before = held != null && held.line == number - 1 ? held : null;
    held = null;
    if (!line.form().fits()) {
      return misfit(line, number);
    }
    Kind kind = (Kind) line.form().kind();
    if (kind == style.header) {
      return header(new HeldHeader(kind, line.text().strip(), number), line);
    }
    return switch (kind) {
      case TITLE -> title(line.text().strip(), number);
      case THREAD_TOTAL -> total(line.text().strip(), number);
      case THREAD_STATE -> state(line, before);
      case LOCKED_MONITORS -> lockedMonitors(before);
      case LOCKED_SYNCHRONIZERS -> parsedIf(thread != null);
      case HELD_LOCKS -> heldLocks(line.text());
      case LOCK_USE -> lockUse(line);
      case BLOCKED_BY -> blockedBy(line.text());
      case INACTIVE -> inactive();
      case COUNTS -> parsedIf(thread != null);
      case STACK -> stack();
      case STACK_FRAME -> frame(line);
      case PLAIN_FRAME -> style == ReportStyle.STACK_TRACES ? water() : frame(line);
      case BLANK -> blank();
      default -> water();
    };
  }

  // ---- the head of a dump

  private LineVerdict title(String text, int number) {
    ReportStyle of = text.startsWith("Full Java") ? ReportStyle.GLASSFISH : ReportStyle.HADOOP;
    if (of != style) {
      return water();
    }
    newDump(number);
    if (style == ReportStyle.GLASSFISH) {
      dump().runtime(text.substring("Full Java Thread Dump ".length()).strip());
    }
    return LineVerdict.PARSED;
  }

  /** {@code 47 active threads}, {@code Current: 139, Total: …}, {@code Number of threads: 88}. */
  private LineVerdict total(String text, int number) {
    ReportStyle of =
        switch (text.charAt(0)) {
          case 'C' -> ReportStyle.GOCD;
          case 'N' -> ReportStyle.GLASSFISH;
          case 'T' -> ReportStyle.WILDFLY;
          default -> ReportStyle.HADOOP;
        };
    if (of != style) {
      return water();
    }
    if (!started() || total >= 0 || shown > 0 || thread != null) {
      newDump(number);
    }
    total = ReportHeader.number(text.replaceFirst("^\\D*(\\d+).*$", "$1"));
    return LineVerdict.PARSED;
  }

  private void newDump(int number) {
    end();
    begin(number);
    numbers.clear();
    frameless.clear();
    total = -1;
    shown = 0;
  }

  // ---- threads

  private LineVerdict header(HeldHeader header, LineView<ReportLine> line) {
    if (style.holdsHeader()) {
      endThread();
      held = header;
      return LineVerdict.WATER;
    }
    beginThread(header);
    inStack = true;
    wanted = ReportLock.wanted(line, thread);
    return LineVerdict.PARSED;
  }

  private void beginThread(HeldHeader header) {
    endThread();
    ThreadBuilder next = new ThreadBuilder(stacks, header.line);
    ReportHeader.read(header.kind, header.text, next);
    if (!started() || (next.number >= 0 && !numbers.add(next.number))) {
      newDump(header.line);
      numbers.add(next.number);
    }
    thread = next;
    inStack = false;
    inMonitors = false;
    wanted = null;
  }

  private LineVerdict confirm(HeldHeader before) {
    if (before == null) {
      return water();
    }
    beginThread(before);
    dumps.claim(before.line);
    return LineVerdict.PARSED;
  }

  /** {@code State: WAITING on java.lang.Object@b847d8d owned by: worker-1}. */
  private LineVerdict state(LineView<ReportLine> line, HeldHeader before) {
    LineVerdict verdict = confirm(before);
    if (verdict == LineVerdict.PARSED) {
      thread.state = ThreadState.of(line.text(1));
      wanted = ReportLock.wanted(line, thread);
      ReportLock.ownerName(line).ifPresent(name -> dump().owner(name, wanted));
    }
    return verdict;
  }

  /** {@code Locked Monitors:}, behind a header of GoCD's. */
  private LineVerdict lockedMonitors(HeldHeader before) {
    LineVerdict verdict = confirm(before);
    inMonitors = verdict == LineVerdict.PARSED;
    return verdict;
  }

  private LineVerdict heldLocks(String text) {
    if (thread == null || inStack) {
      return water();
    }
    ReportLock.held(text, inMonitors).forEach(thread::add);
    inMonitors &= !text.endsWith("Locked Synchronizers:");
    inStack = text.endsWith("Stacktrace:");
    return LineVerdict.PARSED;
  }

  /** {@code Waiting on …}, {@code Blocked on …} or {@code - locked …}. */
  private LineVerdict lockUse(LineView<ReportLine> line) {
    if (thread == null) {
      return water();
    }
    LockUse use = ReportLock.wanted(line, thread);
    if (line.text().strip().startsWith("-")) {
      thread.add(use.withKind(LockKind.LOCKED));
    } else {
      wanted = use;
    }
    return LineVerdict.PARSED;
  }

  /** {@code Blocked by 12 (worker-1)}. */
  private LineVerdict blockedBy(String text) {
    if (thread == null || wanted == null) {
      return water();
    }
    String owner = text.strip().substring("Blocked by ".length()).replaceFirst("\\D.*", "");
    wanted = ReportLock.ownedBy(wanted, ReportHeader.number(owner));
    return LineVerdict.PARSED;
  }

  private LineVerdict inactive() {
    if (!started() || total < 0) {
      return water();
    }
    endThread();
    total--;
    return LineVerdict.PARSED;
  }

  private LineVerdict stack() {
    inStack = thread != null;
    return parsedIf(thread != null);
  }

  private LineVerdict frame(LineView<ReportLine> line) {
    StackFrame frame = ((ReportLine.Frame) line.value()).frame();
    if (thread == null || !inStack || frame.function().indexOf(' ') >= 0) {
      return water();
    }
    thread.add(frame);
    return LineVerdict.PARSED;
  }

  private LineVerdict blank() {
    held = null;
    if (thread != null && thread.depth() >= 0 && style.blankEndsStack()) {
      inStack = false;
    }
    return LineVerdict.WATER;
  }

  /** A line of a log: the stack is over, but details of the thread may come. */
  private LineVerdict water() {
    if (thread != null && (thread.depth() >= 0 || style == ReportStyle.STACK_TRACES)) {
      endThread();
    }
    return LineVerdict.WATER;
  }

  private LineVerdict misfit(LineView<ReportLine> line, int number) {
    if (thread == null || !inStack || !ReportLines.isFrame(line)) {
      return water();
    }
    dump().warn(number, "not understood: " + line.text().strip());
    return LineVerdict.UNPARSED;
  }

  private static LineVerdict parsedIf(boolean expected) {
    return expected ? LineVerdict.PARSED : LineVerdict.WATER;
  }

  // ---- the end

  @Override
  public void end() {
    endThread();
  }

  private void endThread() {
    if (thread == null) {
      return;
    }
    if (wanted != null) {
      thread.add(wanted);
    }
    if (style == ReportStyle.HADOOP && thread.depth() == HADOOP_DEPTH - 1 && !isWhole()) {
      thread.truncate();
    }
    if (thread.state == ThreadState.UNKNOWN) {
      thread.state = InnermostFrame.waitsIn(thread);
    }
    shown++;
    thread.finishStack();
    addWhenSure();
    thread = null;
    wanted = null;
    inStack = false;
  }

  /** {@code Thread[main,5,main]} alone is no dump. */
  private void addWhenSure() {
    boolean sure = style != ReportStyle.STACK_TRACES || thread.depth() >= 0 || dump().hasThreads();
    if (!sure) {
      frameless.add(thread);
      return;
    }
    frameless.forEach(each -> dump().add(each.build()));
    frameless.clear();
    dump().add(thread.build());
  }

  private boolean isWhole() {
    return thread.depth() >= 0 && OutermostFrame.mayBe(thread.frame(thread.depth()));
  }

  @Override
  public String missingEnd(boolean terminated) {
    if (!terminated && lastIsPart) {
      return "its last line is not complete";
    }
    int threads = shown + (thread == null ? 0 : 1);
    if (total > threads) {
      return "it tells of " + total + " threads and shows " + threads;
    }
    if (held != null) {
      return "its last thread has no state";
    }
    boolean full =
        style == ReportStyle.HADOOP && thread != null && thread.depth() >= HADOOP_DEPTH - 1;
    boolean cut = thread != null && thread.depth() >= 0 && !full && !isWhole();
    return cut ? "its last stack has no outermost frame" : null;
  }
}
