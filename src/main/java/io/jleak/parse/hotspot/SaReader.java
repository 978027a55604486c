package io.jleak.parse.hotspot;

import io.jleak.parse.dump.ThreadBuilder;
import io.jleak.parse.hotspot.HotSpotLine.Kind;
import io.jleak.parse.line.LineView;
import io.jleak.parse.text.DumpAssembler;
import io.jleak.parse.text.LastLine;
import io.jleak.parse.text.LineVerdict;
import io.jleak.parse.text.TextReader;
import java.util.HashSet;
import java.util.Set;

/**
 * The state machine of the serviceability agent's dumps: {@code jstack -F}, {@code jstack -m},
 * {@code jhsdb jstack} with and without {@code --mixed} and {@code --locks}, of a process or a core
 * file; and of what StarMade prints in that manner. HotSpot's lines with headers and frames of
 * their own.
 */
public final class SaReader extends TextReader {

  public static final String FORMAT = "jstack-sa";

  private final HotSpotLines lines;
  private final HotSpotThreads threads;
  private final SaDeadlocks deadlocks = new SaDeadlocks();

  /** Threads of the dump by what tells them apart: where one comes again, another dump begins. */
  private final Set<String> seen = new HashSet<>();

  /** A native thread's header in which a dump may begin. */
  private record HeldId(String id, int line) {}

  /** Whether the dump's deadlock report has begun. */
  private boolean detected;

  /** Whether the thread being read was begun by its native id, and can get a header. */
  private boolean nativeOnly;

  /** The native id that may begin a dump without a head. */
  private HeldId held;

  /** Whether the stacks of native threads are shown ({@code -m}): each thread has one. */
  private boolean mixed;

  /** Whether the thread has a header of HotSpot's, and whether its VM state has come. */
  private boolean headed;

  private boolean vmStated;

  /** Whether frames tell their place in the bytecode: the agent's do, StarMade's do not. */
  private boolean placed;

  private final LastLine last = new LastLine();
  private LineVerdict lastVerdict = LineVerdict.WATER;

  public SaReader(DumpAssembler dumps) {
    super(dumps, FORMAT);
    this.lines = new HotSpotLines(dumps.shape());
    this.threads = new HotSpotThreads(this::dump);
  }

  @Override
  public LineVerdict read(byte[] bytes, int start, int end, int number) {
    last.keep(bytes, start, end);
    lastVerdict = start == end ? LineVerdict.WATER : read(lines.read(bytes, start, end), number);
    return lastVerdict;
  }

  private LineVerdict read(LineView<HotSpotLine> line, int number) {
    HeldId before = held;
    held = null;
    if (!line.form().fits()) {
      return misfit(line, number);
    }
    if (before != null && number - before.line <= 1 && isOfNativeThread(line)) {
      nativeThread(before.id, before.line);
      dumps.claim(before.line);
    }
    return switch ((Kind) line.form().kind()) {
      case SA_ATTACHED -> attached(line, number);
      case SA_DETECTION -> detection(number);
      case SA_NOTE -> parsedIf(started());
      case DEADLOCK_SECTION -> report();
      case RULER, DEADLOCK_DETAIL -> parsedIf(deadlocks.open());
      case DEADLOCK_THREAD -> parsedIf(deadlocks.thread(line));
      case DEADLOCKS_FOUND -> parsedIf(deadlocks.close(dump()));
      case SA_THREAD -> thread(line, number);
      case SA_NATIVE -> nativeThread(line, number);
      case THREAD_HEADER -> header(line, number);
      case THREAD_STATE -> threads.state(line, (HotSpotLine.State) line.value());
      case SA_FRAME, SA_SYMBOL -> frame(line, number);
      case LOCK_USE, OWNED_SYNCHRONIZER -> lock(line);
      case OWNABLE_SECTION -> ownable();
      case VM_NOTE -> vmState();
      case TIMESTAMP -> dumps.preamble().timestamp(line.text(), number);
      default -> LineVerdict.WATER;
    };
  }

  @Override
  public void end() {
    threads.end();
    if (started()) {
      deadlocks.endCycle(dump());
    }
  }

  @Override
  public String missingEnd(boolean terminated) {
    if (deadlocks.open()) {
      return "it ends in a deadlock report";
    }
    boolean partial =
        !terminated && !last.isEmpty() && (lastVerdict != LineVerdict.PARSED || lines.isPart(last));
    if (partial) {
      return "its last line is not complete";
    }
    if (threads.open() && headed && !vmStated) {
      return "its last thread does not tell the state of the VM's thread";
    }
    return threads.open() && mixed && !threads.hasFrames()
        ? "its last thread has no frames"
        : threads.missingEnd();
  }

  // ---- the head of a dump

  /** {@code Attaching to process ID 31781, please wait...} and the lines below it. */
  private LineVerdict attached(LineView<HotSpotLine> line, int number) {
    String text = line.text();
    if (!started() || text.startsWith("Attaching") || dump().hasThreads() || threads.open()) {
      newDump(number);
    }
    if (text.startsWith("JVM version is ")) {
      dump().runtime(text.substring("JVM version is ".length()).strip());
    } else if (text.startsWith("Attaching to process ID ")) {
      String digits = text.substring("Attaching to process ID ".length()).replaceAll("\\D.*", "");
      if (!digits.isEmpty() && digits.length() < 19) {
        dump().processId(Long.parseLong(digits));
      }
    }
    return LineVerdict.PARSED;
  }

  private void newDump(int number) {
    end();
    begin(number);
    seen.clear();
    placed = false;
    detected = false;
    deadlocks.abandon();
  }

  /** {@code Deadlock Detection:}. */
  private LineVerdict detection(int number) {
    if (!started() || detected || dump().hasThreads() || threads.open()) {
      newDump(number);
    }
    detected = true;
    return LineVerdict.PARSED;
  }

  /** {@code Found one Java-level deadlock:}. */
  private LineVerdict report() {
    if (!started() || threads.open()) {
      return LineVerdict.WATER;
    }
    deadlocks.begin(dump());
    return LineVerdict.PARSED;
  }

  // ---- threads

  /**
   * {@code Thread 16653: (state = BLOCKED)}, on Solaris and macOS {@code Thread t@60675: …}, in
   * StarMade {@code Thread pool-3-thread-8@77: …}.
   */
  private LineVerdict thread(LineView<HotSpotLine> line, int number) {
    String text = line.uniqueText(0, "Thread ".length(), ": (state = ".length());
    beginThread(text, number);
    ThreadBuilder thread = threads.beginWithVmState(line.text(1), number);
    int at = text.lastIndexOf('@');
    String id = text.substring(at + 1);
    boolean numeric = id.matches("\\d{1,18}");
    if (numeric && (at < 0 || text.startsWith("t@"))) {
      thread.nativeId = Long.parseLong(id);
    } else {
      thread.name = numeric ? text.substring(0, at) : text;
      thread.number = numeric ? Long.parseLong(id) : thread.number;
    }
    return LineVerdict.PARSED;
  }

  /** {@code ----------------- 11578 -----------------}. */
  private LineVerdict nativeThread(LineView<HotSpotLine> line, int number) {
    String id = line.text().replace("-", "").strip();
    if (started()) {
      nativeThread(id, number);
      return LineVerdict.PARSED;
    }
    held = new HeldId(id, number); // may be any number between rulers
    return LineVerdict.WATER;
  }

  private static boolean isOfNativeThread(LineView<HotSpotLine> line) {
    return switch ((Kind) line.form().kind()) {
      case THREAD_HEADER, SA_FRAME, SA_SYMBOL -> true;
      default -> false;
    };
  }

  private void nativeThread(String id, int number) {
    beginThread(id, number);
    String digits = id.replaceAll("\\D", "");
    threads.beginNative(digits.length() > 18 ? -1 : Long.parseLong(digits), number);
    nativeOnly = true;
    mixed = true;
  }

  /** {@code "main" #1 prio=5 tid=0x00007f nid=0x2d0d waiting on condition [0x00007f]}. */
  private LineVerdict header(LineView<HotSpotLine> line, int number) {
    HotSpotLine.Header header = (HotSpotLine.Header) line.value();
    if (!started() || header.bare()) {
      return LineVerdict.WATER;
    }
    vmStated = false;
    if (nativeOnly) {
      headed = true;
      threads.describe(line, header);
      nativeOnly = false;
      return LineVerdict.PARSED;
    }
    beginThread(header.tid() < 0 ? line.text() : line.text(header.tid()), number);
    headed = true;
    threads.begin(line, header, number);
    return LineVerdict.PARSED;
  }

  private void beginThread(String key, int number) {
    end();
    deadlocks.abandon();
    nativeOnly = false;
    headed = false;
    if (!started() || !seen.add(key)) {
      newDump(number);
      seen.add(key);
    }
  }

  private LineVerdict frame(LineView<HotSpotLine> line, int number) {
    if (!threads.open()) {
      return LineVerdict.WATER;
    }
    placed |= SaFrames.isPlaced(line.form());
    if (placed && line.form().kind() == Kind.SA_FRAME && !SaFrames.isPlaced(line.form())) {
      return notUnderstood(line, number);
    }
    if (line.form().kind() == Kind.SA_SYMBOL) {
      threads.frame(lines.saFrame(line));
    } else {
      threads.javaFrame(lines.saFrame(line));
    }
    return LineVerdict.PARSED;
  }

  private LineVerdict lock(LineView<HotSpotLine> line) {
    if (threads.open()) {
      threads.lock(line, (HotSpotLine.Lock) line.value());
    }
    return parsedIf(threads.open());
  }

  /** {@code Locked ownable synchronizers:}, behind an empty line. */
  private LineVerdict ownable() {
    threads.ownable();
    return parsedIf(threads.open());
  }

  /** {@code JavaThread state: _thread_blocked}, behind each state line. */
  private LineVerdict vmState() {
    vmStated = true;
    return parsedIf(threads.open());
  }

  private static LineVerdict parsedIf(boolean expected) {
    return expected ? LineVerdict.PARSED : LineVerdict.WATER;
  }

  private LineVerdict misfit(LineView<HotSpotLine> line, int number) {
    if (!threads.open() || !HotSpotHeader.belongsToThread(line.form())) {
      return LineVerdict.WATER;
    }
    return notUnderstood(line, number);
  }

  private LineVerdict notUnderstood(LineView<HotSpotLine> line, int number) {
    dump().warn(number, "not understood: " + line.text().strip());
    return LineVerdict.UNPARSED;
  }
}
