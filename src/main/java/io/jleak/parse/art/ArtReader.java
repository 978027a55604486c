package io.jleak.parse.art;

import io.jleak.parse.antlr.ArtLexer;
import io.jleak.parse.art.ArtLine.Kind;
import io.jleak.parse.dump.StackBuilder;
import io.jleak.parse.line.LineForm;
import io.jleak.parse.line.LineView;
import io.jleak.parse.text.DumpAssembler;
import io.jleak.parse.text.LineVerdict;
import io.jleak.parse.text.TextReader;
import io.jleak.parse.text.ThreadScope;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;

/**
 * The state machine of Android dumps. A file often holds several processes, and one process twice:
 * each section is a dump.
 */
public final class ArtReader extends TextReader {

  public static final String FORMAT = "art";

  /** {@code 2017-07-04 18:35:18}. */
  private static final int SECONDS = 19;

  private static final int NANOS = 29;

  /** Where in a dump the machine is. */
  private enum Section {
    /** Before the first dump, or behind its end. */
    OUTSIDE,
    /** Behind {@code ----- pid 1556 at …}, above the threads. */
    HEAD,
    THREADS,
    /** Behind {@code ----- Waiting Channels: pid 1556 at …}: no threads. */
    CHANNELS
  }

  /** A thread header whose name goes on in the next line. */
  private record OpenName(String text, int line) {}

  private final ArtLines lines = new ArtLines();
  private final StackBuilder stacks = new StackBuilder();
  private final ThreadScope scope = new ThreadScope();
  private Section section = Section.OUTSIDE;
  private ArtThread thread;
  private OpenName open;
  private String command = "";

  /** Number of attached threads still to come, as the dump says itself; -1 when it does not. */
  private long announced;

  /** Whether the dump began with a line that promises one at its end. */
  private boolean framed;

  public ArtReader(DumpAssembler dumps) {
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
    LineView<ArtLine> line = lines.read(bytes, start, end);
    return line.form().fits() ? read(line, number) : misfit(line, number);
  }

  private LineVerdict read(LineView<ArtLine> line, int number) {
    return switch ((Kind) line.form().kind()) {
      case PROCESS -> process(line, number);
      case WAITING_CHANNELS -> enter(Section.CHANNELS);
      case END -> enter(Section.OUTSIDE);
      case THREADS -> threads(line, number);
      case ATTACHED, NOT_ATTACHED -> header(line, quoted(line.uniqueText(0, 0, 0)), number);
      case OPEN_NAME -> hold(line.text(), number);
      case COMMAND -> command(rest(line));
      case FINGERPRINT -> fingerprint(rest(line));
      case RULER -> parsedIf(section != Section.OUTSIDE);
      case BLANK -> water("");
      case WATER -> water(thread == null ? "" : line.text());
      case ATTRIBUTES, NATIVE_FRAME, THREAD_NOTE, STACK_FRAME, LOCK_USE ->
          inStack() ? ofThread(line) : LineVerdict.WATER;
    };
  }

  private LineVerdict ofThread(LineView<ArtLine> line) {
    switch ((Kind) line.form().kind()) {
      case ATTRIBUTES -> thread.attributes(line);
      case NATIVE_FRAME -> thread.addNative(((ArtLine.Frame) line.value()).frame());
      case STACK_FRAME -> thread.add(((ArtLine.Frame) line.value()).frame());
      case LOCK_USE -> thread.lock(line, dump());
      default -> {} // THREAD_NOTE
    }
    return LineVerdict.PARSED;
  }

  private static String rest(LineView<ArtLine> line) {
    int rest = line.form().find(ArtLexer.REST);
    return rest < 0 ? "" : line.text(rest).strip();
  }

  /** What stands between the first and the last quote. */
  private static String quoted(String text) {
    return text.substring(text.indexOf('"') + 1, text.lastIndexOf('"'));
  }

  // ---- sections

  /** {@code ----- pid 1556 at 2017-07-04 18:35:18 -----}. */
  private LineVerdict process(LineView<ArtLine> line, int number) {
    newDump(number, Section.HEAD);
    framed = true;
    dump().processId(line.decimal(line.form().find(ArtLexer.PROCESS_ID), 0));
    time(rest(line));
    return LineVerdict.PARSED;
  }

  private void newDump(int number, Section first) {
    end();
    begin(number);
    section = first;
    framed = false;
    announced = -1;
    command = "";
  }

  /** {@code 2023-05-01 12:00:00.123456789+0200 -----}: the fraction and the zone are newer. */
  private void time(String text) {
    boolean fraction = text.length() > NANOS && text.charAt(SECONDS) == '.';
    String time = text.substring(0, Math.min(text.length(), fraction ? NANOS : SECONDS));
    try {
      dump().capturedAt(LocalDateTime.parse(time.replace(' ', 'T')));
    } catch (DateTimeException noTime) { // 2017-07-04
      // without time, then
    }
  }

  private LineVerdict enter(Section next) {
    if (section == Section.OUTSIDE && next == Section.OUTSIDE) {
      return LineVerdict.WATER;
    }
    if (!started()) {
      return LineVerdict.WATER;
    }
    end();
    section = next;
    return LineVerdict.PARSED;
  }

  /** {@code DALVIK THREADS (82):}. */
  private LineVerdict threads(LineView<ArtLine> line, int number) {
    if (section != Section.HEAD) {
      newDump(number, Section.THREADS);
    }
    section = Section.THREADS;
    int count = line.form().find(ArtLexer.COUNT_NUMBER);
    announced = count < 0 ? -1 : line.decimal(count, 0);
    return LineVerdict.PARSED;
  }

  private LineVerdict command(String text) {
    if (section != Section.HEAD) {
      return parsedIf(section != Section.OUTSIDE);
    }
    command = text;
    dump().runtime(text);
    return LineVerdict.PARSED;
  }

  /** {@code 'google/sailfish/sailfish:10/QP1A/5775:user/release-keys'}. */
  private LineVerdict fingerprint(String quoted) {
    if (section != Section.HEAD) {
      return parsedIf(section != Section.OUTSIDE);
    }
    String build = quoted.replace("'", "");
    dump().runtime(command.isEmpty() ? build : command + " on " + build);
    return LineVerdict.PARSED;
  }

  @Override
  public void end() {
    endThread();
  }

  @Override
  public String missingEnd(boolean terminated) {
    if (!started() || section == Section.OUTSIDE) {
      return null;
    }
    if (framed) {
      return "no line says that the process ends, \"----- end \" and its id";
    }
    if (announced > 0) {
      return "the dump tells of " + announced + " more threads than it shows";
    }
    return thread == null || thread.mayBeWhole() ? null : "its last thread is not whole";
  }

  // ---- threads

  private LineVerdict header(LineView<ArtLine> line, String name, int number) {
    if (section == Section.CHANNELS) {
      return LineVerdict.WATER;
    }
    if (section == Section.OUTSIDE) {
      newDump(number, Section.THREADS);
    }
    endThread();
    scope.open();
    thread = new ArtThread(stacks, line, name, number);
    announced -= line.form().kind() == Kind.ATTACHED && announced > 0 ? 1 : 0;
    return LineVerdict.PARSED;
  }

  private void endThread() {
    if (thread != null) {
      thread.finish(dump());
    }
    thread = null;
  }

  private LineVerdict hold(String text, int number) {
    if (section == Section.THREADS) {
      open = new OpenName(text, number);
    }
    return water(text);
  }

  /**
   * {@code "first line} and {@code second line" prio=5 tid=1 Native}: one header, as names are not
   * escaped. Null when they are not.
   */
  private LineVerdict joinName(byte[] bytes, int start, int end) {
    OpenName first = open;
    open = null;
    String second = new String(bytes, start, end - start, StandardCharsets.UTF_8);
    byte[] both = (first.text + second).getBytes(StandardCharsets.UTF_8);
    LineView<ArtLine> line = lines.read(both, 0, both.length);
    if (second.startsWith("\"") || !line.form().fits() || !isHeader(line)) {
      return null;
    }
    dumps.claim(first.line);
    return header(line, quoted(first.text + '\n' + second), first.line);
  }

  private static boolean isHeader(LineView<ArtLine> line) {
    return line.form().kind() == Kind.ATTACHED || line.form().kind() == Kind.NOT_ATTACHED;
  }

  // ---- the rest

  private static LineVerdict parsedIf(boolean expected) {
    return expected ? LineVerdict.PARSED : LineVerdict.WATER;
  }

  private LineVerdict water(String text) {
    if (scope.water(text) && !text.isEmpty()) {
      endThread();
    }
    return LineVerdict.WATER;
  }

  private LineVerdict misfit(LineView<ArtLine> line, int number) {
    boolean expected =
        ArtLines.isHeader(line.form())
            ? headerExpected(line.form())
            : inStack() && ArtLines.belongsToThread(line.form());
    if (!expected) {
      return water(line.text());
    }
    dump().warn(number, "not understood: " + line.text().strip());
    return LineVerdict.UNPARSED;
  }

  /** Between the lines of a process no other VM prints; elsewhere it can. */
  private boolean headerExpected(LineForm header) {
    boolean inThreads = section == Section.HEAD || section == Section.THREADS;
    return inThreads && (framed || !ArtLines.isForeign(header));
  }

  private boolean inStack() {
    return thread != null && !scope.inThrowable();
  }
}
