package io.jleak.parse.jcmd;

import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.ThreadKind;
import io.jleak.parse.dump.StackBuilder;
import io.jleak.parse.dump.ThreadBuilder;
import io.jleak.parse.jcmd.JcmdLine.Kind;
import io.jleak.parse.line.LineView;
import io.jleak.parse.text.DumpAssembler;
import io.jleak.parse.text.LineVerdict;
import io.jleak.parse.text.TextReader;
import io.jleak.parse.text.ThreadScope;
import java.util.HashSet;
import java.util.Set;

/**
 * The state machine of {@code Thread.dump_to_file} text. A dump begins with its heading, or, where
 * only threads were pasted, when a thread id comes for the second time.
 */
public final class JcmdReader extends TextReader {

  public static final String FORMAT = "jcmd-text";

  /** A name that goes on for more lines than this is none. */
  private static final int MOST_NAME_LINES = 4;

  /** The class that writes the dump, in the stack of the thread that takes it. */
  private static final String DUMPER = "jdk.internal.vm.ThreadDumper";

  private final JcmdLines lines = new JcmdLines();
  private final ThreadScope scope = new ThreadScope();
  private final StackBuilder stacks = new StackBuilder();
  private final DumpHeading heading = new DumpHeading();
  private final Set<Long> numbers = new HashSet<>();

  private ThreadBuilder thread;
  private BrokenName broken;

  /** Whether the dump has a heading, so that it is no part of one that somebody pasted. */
  private boolean headed;

  private boolean showsDumper;

  /** Whether an empty line has come after the last thread. */
  private boolean closed;

  public JcmdReader(DumpAssembler dumps) {
    super(dumps, FORMAT);
  }

  @Override
  public LineVerdict read(byte[] bytes, int start, int end, int number) {
    if (broken != null) {
      LineVerdict joined = joinName(bytes, start, end);
      if (joined != null) {
        return joined;
      }
    }
    return start == end ? blank() : read(lines.read(bytes, start, end), number);
  }

  private LineVerdict read(LineView<JcmdLine> line, int number) {
    if (!line.form().fits()) {
      return misfit(line, number);
    }
    return switch ((Kind) line.form().kind()) {
      case THREAD_HEADER -> header(line, line.uniqueText(0, 0, 0).strip(), number);
      case OPEN_NAME -> hold(new BrokenName(line.text().strip(), number));
      case STACK_FRAME -> frame((JcmdLine.Frame) line.value());
      case LOCK_USE -> lock(line);
      case ELIMINATED_LOCK -> eliminatedLock();
      case PROCESS_ID -> processId(line, number);
      case JCMD_PROCESS_ID -> jcmdProcessId(number);
      case INSTANT -> instant(line.text(), number);
      case RUNTIME_VERSION -> runtime(line.text(), number);
      case BLANK -> blank();
      case WATER -> water(thread != null ? line.text() : "");
    };
  }

  // ---- the heading

  private LineVerdict jcmdProcessId(int number) {
    heading.jcmd(number);
    return LineVerdict.WATER;
  }

  /** {@code 9632}, or {@code 25}, the version of a first release. */
  private LineVerdict processId(LineView<JcmdLine> line, int number) {
    if (heading.expectsRuntime(number)) {
      heading.runtime(line.text(), number);
    } else {
      heading.processId(line.decimal(0, 0), number);
    }
    return LineVerdict.WATER;
  }

  private LineVerdict instant(String text, int number) {
    heading.time(text, number);
    return LineVerdict.WATER;
  }

  private LineVerdict runtime(String text, int number) {
    if (heading.expectsRuntime(number)) {
      heading.runtime(text, number);
    }
    return LineVerdict.WATER;
  }

  // ---- threads

  /**
   * {@code #34 "spins" virtual RUNNABLE 2026-11-23T20:39:16.346983103Z}.
   *
   * @param text from the number to the name's last quote
   */
  private LineVerdict header(LineView<JcmdLine> line, String text, int number) {
    endThread();
    int quote = text.indexOf('"');
    String digits = text.substring(1, quote).strip();
    long id = digits.length() > 18 ? -1 : Long.parseLong(digits);
    beginDumpIfNew(id, number);
    JcmdLine.Header header = (JcmdLine.Header) line.value();
    scope.open();
    closed = false;
    thread = new ThreadBuilder(stacks, number);
    thread.name = text.substring(quote + 1, text.length() - 1);
    thread.number = id;
    thread.kind = header.virtual() ? ThreadKind.VIRTUAL : ThreadKind.PLATFORM;
    thread.state = header.state();
    return LineVerdict.PARSED;
  }

  private void beginDumpIfNew(long id, int number) {
    boolean above = heading.isAbove(number);
    if (!above && started() && numbers.add(id)) {
      return;
    }
    begin(number);
    if (above) {
      heading.tell(dump());
      for (int line : heading.lines()) {
        dumps.claim(line);
      }
    }
    heading.clear();
    headed = above;
    showsDumper = false;
    numbers.clear();
    numbers.add(id);
  }

  private LineVerdict hold(BrokenName name) {
    endThread();
    broken = name;
    return LineVerdict.WATER;
  }

  /**
   * {@code #24 "first line} and {@code second line" virtual}: one header, as names are not escaped.
   * Null when they are not.
   */
  private LineVerdict joinName(byte[] bytes, int start, int end) {
    BrokenName name = broken;
    broken = null;
    byte[] joined = name.joinedWith(bytes, start, end);
    LineView<JcmdLine> line = lines.read(joined, 0, joined.length);
    if (line.value() instanceof JcmdLine.Header) {
      name.lines().forEach(dumps::claim);
      return header(line, name.text() + name.tail(line.uniqueText(0, 0, 0)), name.line());
    }
    if (name.lines().count() < MOST_NAME_LINES && !JcmdOpening.at(bytes, start, end)) {
      broken = name.goingOn(bytes, start, end);
      return LineVerdict.WATER;
    }
    return null;
  }

  private LineVerdict frame(JcmdLine.Frame frame) {
    if (thread == null || scope.inThrowable()) {
      return LineVerdict.WATER;
    }
    thread.add(frame.frame());
    showsDumper |= frame.frame().owner().equals(DUMPER);
    return LineVerdict.PARSED;
  }

  /** {@code - parking to wait for <java.util.concurrent.CountDownLatch$Sync@5e8045bb>}. */
  private LineVerdict lock(LineView<JcmdLine> line) {
    if (thread == null) {
      return LineVerdict.WATER;
    }
    thread.add(JcmdLines.use(line, thread.depth()));
    return LineVerdict.PARSED;
  }

  private LineVerdict eliminatedLock() {
    if (thread == null) {
      return LineVerdict.WATER;
    }
    thread.add(new LockUse(LockKind.ELIMINATED, LockUse.NO_ADDRESS, "", thread.depth(), -1));
    return LineVerdict.PARSED;
  }

  // ---- the rest

  @Override
  public void end() {
    endThread();
  }

  @Override
  public String missingEnd(boolean terminated) {
    if (!terminated || !closed) {
      return "no empty line ends the last thread";
    }
    return headed && !showsDumper ? "the thread that took the dump is not in it" : null;
  }

  private void endThread() {
    if (thread != null) {
      dump().add(thread.build());
    }
    thread = null;
  }

  private LineVerdict blank() {
    closed = true;
    scope.blank();
    return LineVerdict.WATER;
  }

  private LineVerdict water(String text) {
    if (scope.water(text)) {
      endThread();
    }
    return LineVerdict.WATER;
  }

  private LineVerdict misfit(LineView<JcmdLine> line, int number) {
    if (thread == null || scope.inThrowable() || !JcmdLines.belongsToThread(line.form())) {
      return water(line.text());
    }
    dump().warn(number, "not understood: " + line.text().strip());
    return LineVerdict.UNPARSED;
  }
}
