package io.jleak.parse.threadreport;

import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadState;
import io.jleak.parse.dump.ThreadBuilder;
import io.jleak.parse.line.LineView;
import io.jleak.parse.text.DumpAssembler;
import io.jleak.parse.text.LineVerdict;
import io.jleak.parse.text.TextReader;
import io.jleak.parse.threadreport.ReportLine.Kind;

/** The state machine of the thread reports of one style. */
public final class ReportReader extends TextReader {

  /** A line that begins a thread if the next one says so. */
  private record HeldHeader(Kind kind, String text, int line) {}

  private final ReportStyle style;
  private final ReportLines lines = new ReportLines();
  private final ReportThreads threads;
  private final ShownThreads shownThreads = new ShownThreads();
  private HeldHeader held;
  private boolean inStack;

  /** Whether the monitors of a thread are being listed, not its synchronizers (GoCD). */
  private boolean inMonitors;

  private long total = -1;
  private boolean lastIsPart;

  public ReportReader(DumpAssembler dumps, ReportStyle style) {
    super(dumps, style.format);
    this.style = style;
    this.threads = new ReportThreads(style, this::dump);
  }

  @Override
  public LineVerdict read(byte[] bytes, int start, int end, int number) {
    LineVerdict verdict = start == end ? blank() : read(lines.read(bytes, start, end), number);
    lastIsPart = verdict != LineVerdict.PARSED && start < end;
    return verdict;
  }

  private LineVerdict read(LineView<ReportLine> line, int number) {
    HeldHeader before = held != null && number - held.line <= 1 ? held : null;
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
      case LOCKED_SYNCHRONIZERS -> parsedIf(threads.thread != null);
      case HELD_LOCKS -> heldLocks(line.text());
      case LOCK_USE -> lockUse(line);
      case BLOCKED_BY -> blockedBy(line.text());
      case INACTIVE -> inactive();
      case COUNTS -> parsedIf(threads.thread != null);
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
    if (!started() || total >= 0 || threads.count() > 0) {
      newDump(number);
    }
    total = ReportHeader.number(text.replaceFirst("^\\D*(\\d+).*$", "$1"));
    return LineVerdict.PARSED;
  }

  private void newDump(int number) {
    end();
    begin(number);
    shownThreads.clear();
    threads.clear();
    total = -1;
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
    threads.wanted = ReportLock.wanted(line, threads.thread);
    return LineVerdict.PARSED;
  }

  private void beginThread(HeldHeader header) {
    ThreadBuilder next = threads.next(header.line);
    ReportHeader.read(header.kind, header.text, next);
    if (!started() || shownThreads.isAgain(next, header.text)) {
      newDump(header.line);
      shownThreads.isAgain(next, header.text);
    }
    threads.thread = next;
    threads.ofVm = header.text.contains(",system]") || header.text.contains(",]");
    inStack = false;
    inMonitors = false;
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
      threads.thread.state = ThreadState.of(line.text(1));
      threads.wanted = ReportLock.wanted(line, threads.thread);
      ReportLock.ownerName(line).ifPresent(name -> dump().owner(name, threads.wanted));
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
    if (threads.thread == null || inStack) {
      return water();
    }
    ReportLock.held(text, inMonitors).forEach(threads.thread::add);
    inMonitors &= !text.endsWith("Locked Synchronizers:");
    inStack = text.endsWith("Stacktrace:");
    return LineVerdict.PARSED;
  }

  /** {@code Waiting on …}, {@code Blocked on …} or {@code - locked …}. */
  private LineVerdict lockUse(LineView<ReportLine> line) {
    if (threads.thread == null) {
      return water();
    }
    LockUse use = ReportLock.wanted(line, threads.thread);
    if (line.text().strip().startsWith("-")) {
      threads.thread.add(use.withKind(LockKind.LOCKED));
    } else {
      threads.wanted = use;
    }
    return LineVerdict.PARSED;
  }

  /** {@code Blocked by 12 (worker-1)}. */
  private LineVerdict blockedBy(String text) {
    if (threads.thread == null || threads.wanted == null) {
      return water();
    }
    String owner = text.strip().substring("Blocked by ".length()).replaceFirst("\\D.*", "");
    threads.wanted = ReportLock.ownedBy(threads.wanted, ReportHeader.number(owner));
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
    inStack = threads.thread != null;
    return parsedIf(threads.thread != null);
  }

  private LineVerdict frame(LineView<ReportLine> line) {
    StackFrame frame = ((ReportLine.Frame) line.value()).frame();
    if (threads.thread == null || !inStack || frame.function().indexOf(' ') >= 0) {
      return water();
    }
    threads.thread.add(frame);
    return LineVerdict.PARSED;
  }

  private LineVerdict blank() {
    held = null;
    if (threads.thread != null && threads.thread.depth() >= 0 && style.blankEndsStack()) {
      inStack = false;
    }
    return LineVerdict.WATER;
  }

  /** A line of a log: the stack is over, but details of the thread may come. */
  private LineVerdict water() {
    if (threads.thread != null
        && (threads.thread.depth() >= 0 || style == ReportStyle.STACK_TRACES)) {
      endThread();
    }
    return LineVerdict.WATER;
  }

  private LineVerdict misfit(LineView<ReportLine> line, int number) {
    if (threads.thread == null || !inStack || !ReportLines.isFrame(line)) {
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
    threads.end();
    inStack = false;
  }

  @Override
  public String missingEnd(boolean terminated) {
    if (!terminated && lastIsPart) {
      return "its last line is not complete";
    }
    if (total > threads.count()) {
      return "it tells of " + total + " threads and shows " + threads.count();
    }
    if (held != null) {
      return "its last thread has no state";
    }
    return threads.isCut() ? "its last stack has no outermost frame" : null;
  }
}
