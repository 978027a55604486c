package io.jleak.parse.jrockit;

import io.jleak.parse.antlr.JRockitLexer;
import io.jleak.parse.dump.ReportedCycle;
import io.jleak.parse.dump.StackBuilder;
import io.jleak.parse.jrockit.JRockitLine.Kind;
import io.jleak.parse.line.LineView;
import io.jleak.parse.text.CtimeStamp;
import io.jleak.parse.text.DumpAssembler;
import io.jleak.parse.text.LineVerdict;
import io.jleak.parse.text.TextReader;
import io.jleak.parse.text.ThreadScope;
import java.nio.charset.StandardCharsets;

/** The state machine of JRockit dumps: lines in, thread dumps out. */
public final class JRockitReader extends TextReader {

  public static final String FORMAT = "jrockit";

  /** Where in a dump the machine is. */
  private enum Section {
    /** Before the first dump, or behind its end. */
    OUTSIDE,
    /** Behind the banner: the time and the version come first. */
    THREADS,
    /** {@code Circular (deadlocked) lock chains}. */
    DEADLOCKS,
    /** {@code Blocked lock chains}, {@code Open lock chains}. */
    CHAINS
  }

  /** A thread header whose name goes on in the next line. */
  private record OpenName(String text, int line) {}

  private final JRockitLines lines = new JRockitLines();
  private final StackBuilder stacks = new StackBuilder();
  private final ThreadScope scope = new ThreadScope();
  private final ReportedCycle cycle = new ReportedCycle();
  private Section section = Section.OUTSIDE;
  private JRockitThread thread;
  private OpenName open;
  private boolean framed;

  /** Whether the dump has the form of JRockit 8.1. */
  private boolean old;

  public JRockitReader(DumpAssembler dumps) {
    super(dumps, FORMAT);
  }

  @Override
  public LineVerdict read(byte[] bytes, int start, int end, int number) {
    if (start == end) {
      scope.blank();
      return LineVerdict.WATER;
    }
    if (open != null) {
      LineVerdict joined = joinName(bytes, start, end);
      if (joined != null) {
        return joined;
      }
    }
    LineView<JRockitLine> line = lines.read(bytes, start, end);
    return line.form().fits() ? read(line, number) : misfit(line, number);
  }

  private LineVerdict read(LineView<JRockitLine> line, int number) {
    return switch ((Kind) line.form().kind()) {
      case BANNER -> banner(number);
      case END_OF_DUMP -> endOfDump();
      case OLD_END_OF_DUMP -> old ? endOfDump() : chainStart();
      case TIME -> time(line.text());
      case VERSION -> version(line.text().strip());
      case PROCESS_ID -> dumps.preamble().processId(line.decimal(0, 0), number);
      case THREAD -> thread(line, quoted(line.uniqueText(0, 0, 0)), number);
      case OLD_THREAD -> oldThread(line, number);
      case OPEN_NAME -> hold(line.text(), number);
      case TRACE_END, OLD_FIELDS, REMARK, LOCK_USE, STACK_FRAME, OLD_FRAME -> ofThread(line);
      case CIRCULAR_CHAINS -> chains(Section.DEADLOCKS);
      case OTHER_CHAINS -> chains(Section.CHAINS);
      case RULER, CHAIN_START -> chainStart();
      case BLANK -> water("");
      case WATER -> water(thread == null ? "" : line.text());
    };
  }

  private LineVerdict ofThread(LineView<JRockitLine> line) {
    if (!inTrace()) {
      return LineVerdict.WATER;
    }
    switch ((Kind) line.form().kind()) {
      case TRACE_END -> thread.endTrace();
      case OLD_FIELDS -> thread.nativeId(line);
      case LOCK_USE -> thread.lock(line);
      case STACK_FRAME, OLD_FRAME -> thread.add(((JRockitLine.Frame) line.value()).frame());
      default -> {} // REMARK
    }
    return LineVerdict.PARSED;
  }

  private boolean inTrace() {
    return thread != null && !thread.traceOver() && !scope.inThrowable();
  }

  /** What stands between the first and the last quote. */
  private static String quoted(String text) {
    return text.substring(text.indexOf('"') + 1, text.lastIndexOf('"'));
  }

  // ---- sections

  private LineVerdict banner(int number) {
    newDump(number);
    framed = true;
    return LineVerdict.PARSED;
  }

  private void newDump(int number) {
    end();
    begin(number);
    section = Section.THREADS;
    framed = false;
    old = false;
  }

  private LineVerdict endOfDump() {
    if (section == Section.OUTSIDE) {
      return LineVerdict.WATER;
    }
    end();
    section = Section.OUTSIDE;
    return LineVerdict.PARSED;
  }

  /** {@code Sun Jul 20 17:03:48 2014}, above the first thread. */
  private LineVerdict time(String text) {
    if (section != Section.THREADS || thread != null) {
      return water(text);
    }
    CtimeStamp.find(text).ifPresent(dump()::capturedAt);
    return LineVerdict.PARSED;
  }

  private LineVerdict version(String text) {
    if (section != Section.THREADS || thread != null) {
      return water(text);
    }
    dump().runtime(text);
    return LineVerdict.PARSED;
  }

  private LineVerdict chains(Section next) {
    if (section == Section.OUTSIDE) {
      return LineVerdict.WATER;
    }
    end();
    section = next;
    return LineVerdict.PARSED;
  }

  private LineVerdict chainStart() {
    if (section != Section.DEADLOCKS && section != Section.CHAINS) {
      return water("");
    }
    cycle.endOf(dump());
    return LineVerdict.PARSED;
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
    if (section == Section.OUTSIDE) {
      return null;
    }
    if (framed) {
      return old ? "no line of = ends it" : "no line says END OF THREAD DUMP";
    }
    return thread == null || thread.isWhole() ? null : "its last thread has no end of trace";
  }

  // ---- threads

  private LineVerdict thread(LineView<JRockitLine> line, String name, int number) {
    if (line.form().find(JRockitLexer.PRIO) < 0) {
      return chainEntry(line, name);
    }
    beginThread(number);
    old |= line.form().find(JRockitLexer.OLD_ID) >= 0;
    thread = JRockitThread.of(stacks, line, name, number);
    return LineVerdict.PARSED;
  }

  private LineVerdict oldThread(LineView<JRockitLine> line, int number) {
    beginThread(number);
    old = true;
    String name = quoted(line.uniqueText(0, 0, 0));
    thread = JRockitThread.ofOld(stacks, line, name, number);
    return LineVerdict.PARSED;
  }

  private void beginThread(int number) {
    endThread();
    if (section == Section.OUTSIDE) {
      newDump(number);
    }
    section = Section.THREADS;
    scope.open();
  }

  private void endThread() {
    if (thread != null) {
      thread.finish(dump());
    }
    thread = null;
  }

  /**
   * {@code "Thread-0" id=10 idx=0x14 tid=5628 waiting for java/lang/Object@0x1 held by:}, no thread
   * but a name in a lock chain. The last one waits for nobody, or closes the circle.
   */
  private LineVerdict chainEntry(LineView<JRockitLine> line, String name) {
    if (section == Section.DEADLOCKS && line.form().find(JRockitLexer.WAITING_FOR) >= 0) {
      cycle.add(name);
    }
    return section == Section.OUTSIDE ? LineVerdict.WATER : LineVerdict.PARSED;
  }

  private LineVerdict hold(String text, int number) {
    if (section == Section.THREADS) {
      open = new OpenName(text, number);
    }
    return water(text);
  }

  /**
   * {@code "first line} and {@code second line" id=1 idx=0x4 prio=5 alive}: one header, as names
   * are not escaped. Null when they are not.
   */
  private LineVerdict joinName(byte[] bytes, int start, int end) {
    OpenName first = open;
    open = null;
    String second = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    byte[] both = (first.text + second).getBytes(StandardCharsets.UTF_8);
    LineView<JRockitLine> line = lines.read(both, 0, both.length);
    if (second.startsWith("\"") || !line.form().fits() || line.form().kind() != Kind.THREAD) {
      return null;
    }
    dumps.claim(first.line);
    return thread(line, quoted(first.text + '\n' + second), first.line);
  }

  // ---- the rest

  private LineVerdict water(String text) {
    if (scope.water(text) && !text.isEmpty()) {
      endThread();
    }
    return LineVerdict.WATER;
  }

  private LineVerdict misfit(LineView<JRockitLine> line, int number) {
    int first = line.form().types()[0];
    boolean expected = first == JRockitLexer.NAME ? section != Section.OUTSIDE : inTrace();
    if (!expected || !JRockitLines.isOfThreads(line.form())) {
      return water(line.text());
    }
    dump().warn(number, "not understood: " + line.text().strip());
    return LineVerdict.UNPARSED;
  }
}
