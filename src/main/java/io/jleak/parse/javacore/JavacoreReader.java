package io.jleak.parse.javacore;

import io.jleak.model.DumpedThread;
import io.jleak.parse.antlr.JavacoreLexer;
import io.jleak.parse.dump.ReportedCycle;
import io.jleak.parse.dump.StackBuilder;
import io.jleak.parse.javacore.JavacoreLine.Kind;
import io.jleak.parse.line.LineView;
import io.jleak.parse.text.Bytes;
import io.jleak.parse.text.DumpAssembler;
import io.jleak.parse.text.LineVerdict;
import io.jleak.parse.text.TextReader;
import java.nio.charset.StandardCharsets;

/** The state machine of javacores: lines in, thread dumps out. */
public final class JavacoreReader extends TextReader {

  public static final String FORMAT = "javacore";

  /** Where in a dump the machine is. */
  private enum Section {
    /** Before the first dump, or behind its end. */
    OUTSIDE,
    /** Anywhere else in a javacore. */
    OTHER,
    /** Behind {@code 1XMCURTHDINFO}: the thread that the dump was taken for. */
    CURRENT_THREAD,
    /** Behind {@code 1XMTHDINFO}. */
    THREADS,
    /** Behind the end of the threads. */
    THREADS_OVER
  }

  /** A thread header whose name goes on in the next line. */
  private record OpenThread(String text, int line) {}

  private final JavacoreLines lines = new JavacoreLines();
  private final JavacoreMonitors monitors = new JavacoreMonitors();
  private final StackBuilder stacks = new StackBuilder();
  private Section section = Section.OUTSIDE;
  private JavacoreThread thread;
  private OpenThread open;
  private boolean titled;

  /** Whether the dump is a piece of one that begins with a thread. */
  private boolean bare;

  /** Address of the thread that the dump was taken for. */
  private long currentThread;

  /** Whether a line says {@code END OF DUMP}. */
  private boolean complete;

  private final ReportedCycle cycle = new ReportedCycle();

  /** The last name in the deadlock report that is being read. */
  private String waiter = "";

  public JavacoreReader(DumpAssembler dumps) {
    super(dumps, FORMAT);
  }

  @Override
  public LineVerdict read(byte[] bytes, int start, int end, int number) {
    if (start == end) {
      return LineVerdict.WATER;
    }
    if (section != Section.OUTSIDE && JavacoreOpening.isOtherEntry(bytes, start, end)) {
      return LineVerdict.PARSED;
    }
    if (open != null) {
      LineVerdict joined = joinName(bytes, start, end);
      if (joined != null) {
        return joined;
      }
    }
    LineView<JavacoreLine> line = lines.read(bytes, start, end);
    return line.form().fits() ? read(line, number) : misfit(line, number);
  }

  private LineVerdict read(LineView<JavacoreLine> line, int number) {
    return switch ((Kind) line.form().kind()) {
      case SECTION -> section(rest(line), number);
      case DATE_TIME -> dateTime(rest(line), number);
      case CURRENT_THREAD -> enter(Section.CURRENT_THREAD, number);
      case THREAD_DETAILS -> threadDetails(number);
      case FULL_DUMP -> fullDump(rest(line), number);
      case THREAD -> thread(line, JavacoreNames.quoted(line.uniqueText(0, 0, 0)), number);
      case OPEN_THREAD -> hold(line.text(), number);
      case BLANK, WATER -> LineVerdict.WATER;
      default -> section == Section.OUTSIDE ? LineVerdict.WATER : inside(line, number);
    };
  }

  private LineVerdict inside(LineView<JavacoreLine> line, int number) {
    switch ((Kind) line.form().kind()) {
      case FILE_NAME -> JavacoreNames.processId(rest(line)).ifPresent(dump()::processId);
      case JAVA_VERSION -> dump().runtime(rest(line));
      case PROCESS_ID -> dump().processId(JavacoreNames.leadingNumber(rest(line)));
      case THREADS_END, RULER -> endThreads();
      case ANONYMOUS_THREAD, CARRIER -> dropOrEnd((Kind) line.form().kind());
      case CONTINUATION -> continuation(line, number);
      case VIRTUAL_TYPE -> ifThread(() -> thread.virtual());
      case THREAD_FIELDS -> ifThread(() -> thread.read(line));
      case LOCK_USE -> ifThread(() -> thread.lock(line, dump()));
      case MONITOR -> monitors.monitor(line);
      case MONITOR_WAITER -> monitors.waiter(line, dump());
      case FLAT_THREAD -> monitors.flatThread(line, dump());
      case STACK_FRAME -> ifThread(() -> thread.add(((JavacoreLine.Frame) line.value()).frame()));
      case STACK_CUT -> ifThread(() -> thread.truncate());
      case DEADLOCK -> cycle.endOf(dump());
      case DEADLOCK_THREAD -> waiter = JavacoreNames.quoted(line.text(0));
      case DEADLOCK_WAITER ->
          cycle.add(waiter); // the last name closes the circle and waits no more
      case END_OF_DUMP -> endOfDump();
      default -> {} // NATIVE_FRAME, ENTRY
    }
    return LineVerdict.PARSED;
  }

  private void ifThread(Runnable action) {
    if (thread != null) {
      action.run();
    }
  }

  private static String rest(LineView<JavacoreLine> line) {
    int rest = line.form().find(JavacoreLexer.REST);
    return rest < 0 ? "" : line.text(rest).strip();
  }

  // ---- sections

  /** {@code TITLE subcomponent dump routine}: with this one a javacore begins. */
  private LineVerdict section(String name, int number) {
    if (name.startsWith("TITLE") || section == Section.OUTSIDE) {
      newDump(number);
      titled = name.startsWith("TITLE");
    }
    endThread();
    cycle.endOf(dump());
    section = section == Section.THREADS ? Section.THREADS_OVER : section;
    return LineVerdict.PARSED;
  }

  private void newDump(int number) {
    end();
    begin(number);
    monitors.clear();
    section = Section.OTHER;
    titled = false;
    bare = false;
    currentThread = DumpedThread.UNKNOWN;
    complete = false;
  }

  /** Enters a section of a dump, which can be the first that is there. */
  private LineVerdict enter(Section next, int number) {
    if (section == Section.OUTSIDE) {
      newDump(number);
    }
    endThread();
    section = next;
    return LineVerdict.PARSED;
  }

  /** {@code 1XMTHDINFO Thread Details}, the first line that IBM's VM 1.3 prints. */
  private LineVerdict threadDetails(int number) {
    boolean second = section == Section.THREADS || section == Section.THREADS_OVER;
    if (second && !titled) {
      newDump(number);
    }
    return enter(Section.THREADS, number);
  }

  /** {@code Full thread dump Classic VM (J2RE 1.4.0 IBM Windows 32 build cn140-20020902):}. */
  private LineVerdict fullDump(String runtime, int number) {
    enter(Section.THREADS, number);
    if (!titled) {
      dump().runtime(runtime.endsWith(":") ? runtime.substring(0, runtime.length() - 1) : runtime);
    }
    return LineVerdict.PARSED;
  }

  private LineVerdict dateTime(String text, int number) {
    if (section == Section.OUTSIDE) {
      newDump(number);
      titled = true;
    }
    JavacoreNames.time(text).ifPresent(dump()::capturedAt);
    return LineVerdict.PARSED;
  }

  private void endThreads() {
    endThread();
    if (section == Section.THREADS) {
      section = Section.THREADS_OVER;
    }
  }

  private void endOfDump() {
    end();
    complete = true;
    section = Section.OUTSIDE;
  }

  @Override
  public void end() {
    endThread();
    if (started()) {
      cycle.endOf(dump());
    }
  }

  @Override
  public String missingEnd(boolean terminated) {
    if (complete || !started() || (!titled && section == Section.THREADS_OVER)) {
      return null;
    }
    if (!bare) {
      return titled ? "no line says END OF DUMP" : "no line ends its threads";
    }
    return thread == null || thread.mayBeWhole() ? null : "its last thread is not whole";
  }

  // ---- threads

  private LineVerdict thread(LineView<JavacoreLine> line, String name, int number) {
    boolean first = section == Section.OUTSIDE;
    enter(section == Section.CURRENT_THREAD ? section : Section.THREADS, number);
    bare |= first;
    JavacoreThread next = new JavacoreThread(stacks, line, name, number);
    // J9 up to Java 6 prints the current thread once more among all others.
    if (next.address() < 0 || next.address() != currentThread) {
      thread = next;
      currentThread = section == Section.CURRENT_THREAD ? next.address() : currentThread;
    }
    return LineVerdict.PARSED;
  }

  private void endThread() {
    if (thread != null) {
      thread.finish(dump(), monitors);
    }
    thread = null;
  }

  private void continuation(LineView<JavacoreLine> line, int number) {
    endThread();
    String name = JavacoreNames.quoted(line.uniqueText(0, 0, 0));
    thread = new JavacoreThread(stacks, line, name, number);
    thread.virtual();
  }

  /**
   * {@code Type: Carrier}: its virtual thread is mounted and stands among the other threads, with
   * the processor time and all else of this one.
   */
  private void dropOrEnd(Kind kind) {
    if (kind == Kind.CARRIER) {
      thread = null;
    } else {
      endThread();
    }
  }

  private LineVerdict hold(String text, int number) {
    open = new OpenThread(text, number);
    return section == Section.OUTSIDE ? LineVerdict.WATER : LineVerdict.PARSED;
  }

  /**
   * {@code 3XMTHREADINFO "first line} and {@code second line" J9VMThread:0x1, …}: one header, as
   * names are not escaped. Null when they are not.
   */
  private LineVerdict joinName(byte[] bytes, int start, int end) {
    OpenThread first = open;
    open = null;
    String second = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    if (Bytes.isDigit(bytes[start]) || second.startsWith("NULL")) {
      return null;
    }
    byte[] both = (first.text + second).getBytes(StandardCharsets.UTF_8);
    LineView<JavacoreLine> line = lines.read(both, 0, both.length);
    if (!line.form().fits() || line.form().kind() != Kind.THREAD) {
      return null;
    }
    dumps.claim(first.line);
    String name = JavacoreNames.quoted(first.text + '\n' + second);
    return thread(line, name, first.line);
  }

  private LineVerdict misfit(LineView<JavacoreLine> line, int number) {
    if (section == Section.OUTSIDE) {
      return LineVerdict.WATER;
    }
    dump().warn(number, "not understood: " + line.text().strip());
    return LineVerdict.UNPARSED;
  }
}
