package io.jleak.parse.hserr;

import io.jleak.parse.antlr.HsErrLexer;
import io.jleak.parse.dump.StackBuilder;
import io.jleak.parse.dump.ThreadBuilder;
import io.jleak.parse.hserr.HsErrLine.Kind;
import io.jleak.parse.line.LineView;
import io.jleak.parse.text.CtimeStamp;
import io.jleak.parse.text.DumpAssembler;
import io.jleak.parse.text.LineVerdict;
import io.jleak.parse.text.TextReader;

/** The state machine of crash logs: lines in, one dump per crash out. */
public final class HsErrReader extends TextReader {

  public static final String FORMAT = "hs-err";

  /** Where in a log the machine is. */
  private enum Section {
    /** Before the first log, or behind its end. */
    OUTSIDE,
    /** The lines that begin with {@code #}, up to the first section. */
    HEAD,
    /** Anywhere else in a log. */
    OTHER,
    /** {@code Native frames:} and {@code Java frames:}. */
    FRAMES,
    /** {@code Java Threads:} and {@code Other Threads:}. */
    THREADS
  }

  private final HsErrLines lines = new HsErrLines();
  private final StackBuilder stacks = new StackBuilder();
  private HsErrCrash crash = new HsErrCrash();
  private Section section = Section.OUTSIDE;
  private boolean crashAdded;
  private boolean hasRuntime;
  private boolean hasVmInfo;

  public HsErrReader(DumpAssembler dumps) {
    super(dumps, FORMAT);
  }

  @Override
  public LineVerdict read(byte[] bytes, int start, int end, int number) {
    if (start == end) {
      return LineVerdict.WATER;
    }
    LineView<HsErrLine> line = lines.read(bytes, start, end);
    return line.form().fits() ? read(line, number) : misfit(line, number);
  }

  private LineVerdict read(LineView<HsErrLine> line, int number) {
    Kind kind = (Kind) line.form().kind();
    switch (kind) {
      case FATAL -> openAt(section != Section.HEAD, number);
      case JRE_VERSION, SECTION, THREAD_LIST -> openAt(section == Section.OUTSIDE, number);
      case BLANK, WATER -> {
        return water(kind);
      }
      default -> {
        if (section == Section.OUTSIDE) {
          return LineVerdict.WATER;
        }
      }
    }
    return inside(kind, line, number);
  }

  private LineVerdict inside(Kind kind, LineView<HsErrLine> line, int number) {
    switch (kind) {
      case PROBLEM -> dump().processId(line.decimal(line.form().find(HsErrLexer.PROCESS_ID), 0));
      case JRE_VERSION, VM_VERSION, VM_INFO -> runtime(kind, rest(line));
      case TIME -> CtimeStamp.find(rest(line)).ifPresent(dump()::capturedAt);
      case SECTION, TOTAL, NATIVE_CURRENT -> section = Section.OTHER;
      case CURRENT_THREAD -> crash.thread(HsErrThread.of(line), number);
      case NATIVE_FRAMES -> section = Section.FRAMES;
      case JAVA_FRAMES -> {
        section = Section.FRAMES;
        crash.repeatJavaFrames();
      }
      case JAVA_FRAME, NATIVE_FRAME, STUB_FRAME, MORE_FRAMES -> {
        return frame(kind, line);
      }
      case THREAD_LIST -> {
        endCrash();
        section = Section.THREADS;
      }
      case THREAD_LINE -> {
        return thread(line, number);
      }
      case ELAPSED -> {
        if (hasVmInfo) {
          endOfLog();
        }
      }
      case END -> endOfLog();
      default -> {} // FATAL, REMARK, REPORT_ERROR
    }
    return LineVerdict.PARSED;
  }

  private static String rest(LineView<HsErrLine> line) {
    int rest = line.form().find(HsErrLexer.REST);
    return rest < 0 ? "" : line.text(rest).strip();
  }

  private void openAt(boolean opens, int number) {
    if (opens) {
      end();
      begin(number);
      crash = new HsErrCrash();
      crashAdded = false;
      section = Section.HEAD;
      hasRuntime = false;
      hasVmInfo = false;
    }
  }

  /** The version of the runtime says most; an old log, or a piece of one, has other lines only. */
  private void runtime(Kind kind, String text) {
    if (!hasRuntime) {
      dump().runtime(text);
    }
    hasRuntime = true;
    hasVmInfo |= kind == Kind.VM_INFO;
  }

  private LineVerdict frame(Kind kind, LineView<HsErrLine> line) {
    if (section != Section.FRAMES) {
      return LineVerdict.WATER;
    }
    switch (kind) {
      case JAVA_FRAME -> crash.addJava(((HsErrLine.Frame) line.value()).frame());
      case NATIVE_FRAME -> crash.addNative(((HsErrLine.Frame) line.value()).frame());
      case MORE_FRAMES -> crash.cut();
      default -> {} // STUB_FRAME
    }
    return LineVerdict.PARSED;
  }

  private LineVerdict thread(LineView<HsErrLine> line, int number) {
    if (section != Section.THREADS) {
      return LineVerdict.WATER;
    }
    HsErrThread thread = HsErrThread.of(line);
    if (!crash.is(thread)) {
      dump().add(thread.builder(stacks, number).build());
    }
    return LineVerdict.PARSED;
  }

  private void endOfLog() {
    end();
    section = Section.OUTSIDE;
  }

  @Override
  public void end() {
    if (section == Section.OUTSIDE) {
      return;
    }
    endCrash();
    crash = new HsErrCrash();
  }

  /** All that the log tells of the crash is read. */
  private void endCrash() {
    if (!crashAdded) {
      ThreadBuilder thread = crash.build(stacks);
      if (thread != null) {
        dump().add(thread.build());
      }
    }
    crashAdded = true;
  }

  @Override
  public String missingEnd(boolean terminated) {
    return section == Section.OUTSIDE ? null : "no line says END";
  }

  /** Frames and the list of threads end with the first line of another kind. */
  private LineVerdict water(Kind kind) {
    if (kind == Kind.WATER && (section == Section.FRAMES || section == Section.THREADS)) {
      section = Section.OTHER;
    }
    return LineVerdict.WATER;
  }

  private LineVerdict misfit(LineView<HsErrLine> line, int number) {
    boolean expected = section == Section.FRAMES || section == Section.THREADS;
    if (!expected || !isOfThreads(line.form().types()[0])) {
      return LineVerdict.WATER;
    }
    dump().warn(number, "not understood: " + line.text().strip());
    return LineVerdict.UNPARSED;
  }

  private static boolean isOfThreads(int firstToken) {
    return switch (firstToken) {
      case HsErrLexer.JAVA_FRAME, HsErrLexer.NATIVE_FRAME, HsErrLexer.THREAD_LINE -> true;
      default -> false;
    };
  }
}
