package io.jleak.parse.coroutine;

import io.jleak.parse.antlr.CoroutinesLexer;
import io.jleak.parse.coroutine.CoroutineLine.Kind;
import io.jleak.parse.dump.ThreadBuilder;
import io.jleak.parse.line.LineView;
import io.jleak.parse.text.DumpAssembler;
import io.jleak.parse.text.LineVerdict;
import io.jleak.parse.text.TextReader;
import io.jleak.parse.text.ThreadScope;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The state machine of coroutine dumps: lines in, thread dumps out. */
public final class CoroutineReader extends TextReader {

  public static final String FORMAT = "coroutines";

  /** What the dump that is being read looks like. */
  private enum Form {
    /** None is being read. */
    NONE,
    /** {@code Coroutines dump}: one coroutine after the other. */
    FLAT,
    /** {@code printJob} and {@code printScope}: one line for each job. */
    JOBS,
    /** IntelliJ's section: jobs with their frames. */
    SECTION
  }

  private final CoroutineLines lines = new CoroutineLines();
  private final ThreadScope scope = new ThreadScope();
  private final OpenCoroutine coroutine = new OpenCoroutine(this::dump);
  private final JobPath path = new JobPath();

  /** Jobs that may be above the first one with a continuation. */
  private final List<JobLine> roots = new ArrayList<>();

  private final LastLine last = new LastLine();
  private Form form = Form.NONE;
  private HeldName held;

  /** Whether the last job of a tree shows no continuation. */
  private boolean bare;

  public CoroutineReader(DumpAssembler dumps) {
    super(dumps, FORMAT);
  }

  @Override
  public LineVerdict read(byte[] bytes, int start, int end, int number) {
    LineVerdict verdict = verdict(bytes, start, end, number);
    last.read(bytes, start, end, held == null ? verdict : LineVerdict.PARSED);
    return verdict;
  }

  private LineVerdict verdict(byte[] bytes, int start, int end, int number) {
    if (held != null) {
      LineVerdict joined = joinName(bytes, start, end);
      if (joined != null) {
        return joined;
      }
    }
    if (start == end) {
      return blank();
    }
    LineView<CoroutineLine> line = lines.read(bytes, start, end);
    LineVerdict verdict = line.form().fits() ? fitting(line, number) : misfit(line, number);
    int rest = lines.gluedAt(line);
    if (verdict == LineVerdict.PARSED && rest >= 0) {
      endLineAt(start + rest);
    }
    return verdict;
  }

  private LineVerdict fitting(LineView<CoroutineLine> line, int number) {
    Kind kind = (Kind) line.form().kind();
    if (kind != Kind.JOB) {
      roots.clear();
    }
    return switch (kind) {
      case DUMP_HEADER -> dumpHeader(line, number);
      case COROUTINE ->
          CoroutineHeader.isWhole(line.form()) ? header(line, "", number) : openName(line, number);
      case SECTION -> section(number);
      case ENTRY -> entry(line, number);
      case OTHER_ENTRY -> otherEntry(line, number);
      case CIRCULAR -> form == Form.SECTION ? LineVerdict.PARSED : water(line, number);
      case JOB -> job(JobLine.of(line, null, lines.lastFrame(line), number));
      case STACK_FRAME -> frame((CoroutineLine.Frame) line.value());
      case CREATION, BOUNDARY -> mark(kind);
      case BLANK -> blank();
      case WATER -> water(line, number);
    };
  }

  @Override
  public void end() {
    coroutine.end();
  }

  @Override
  public String missingEnd(boolean terminated) {
    if (held != null) {
      return "the name of the last coroutine does not end";
    }
    boolean bareJob = form == Form.JOBS && last.isOfDump() && bare; // what it does may be cut off
    if (!terminated && (last.isPartial() || bareJob)) {
      return "the last line is not complete";
    }
    return form == Form.FLAT && coroutine.isOpen() && last.isOfDump()
        ? coroutine.missingFrames()
        : null;
  }

  private void begin(Form next, int number) {
    end();
    begin(number);
    form = next;
    path.clear();
  }

  // ---- the flat dump

  /** {@code Coroutines dump 2026/11/23 06:36:19}. */
  private LineVerdict dumpHeader(LineView<CoroutineLine> line, int number) {
    begin(Form.FLAT, number);
    try {
      dump().capturedAt(LocalDateTime.parse(line.text(1).replace('/', '-').replace(' ', 'T')));
    } catch (DateTimeException noTime) {
      // 2026/13/23 06:36:19
    }
    return LineVerdict.PARSED;
  }

  /** {@code Coroutine "fetch#42":StandaloneCoroutine{Active}@62e7f11d, state: SUSPENDED}. */
  private LineVerdict header(LineView<CoroutineLine> line, String nameStart, int number) {
    if (form != Form.FLAT) {
      begin(Form.FLAT, number); // a fragment: no line above it that begins the dump
    }
    scope.open();
    CoroutineHeader.flat(line, nameStart, coroutine.begin(number));
    return LineVerdict.PARSED;
  }

  private LineVerdict frame(CoroutineLine.Frame frame) {
    if (!coroutine.isOpen() || form == Form.JOBS || scope.inThrowable()) {
      return LineVerdict.WATER;
    }
    coroutine.frame(frame.frame());
    return LineVerdict.PARSED;
  }

  /** {@code at _COROUTINE._CREATION._(CoroutineDebugging.kt:30)}: no frame of any code. */
  private LineVerdict mark(Kind kind) {
    if (!coroutine.isOpen() || form == Form.JOBS || scope.inThrowable()) {
      return LineVerdict.WATER;
    }
    if (kind == Kind.CREATION) {
      coroutine.creation();
    }
    return LineVerdict.PARSED;
  }

  // ---- trees

  /** {@code ---------- Coroutine dump ----------}. */
  private LineVerdict section(int number) {
    begin(Form.SECTION, number);
    return LineVerdict.PARSED;
  }

  /** {@code - "my task":StandaloneCoroutine{Active}, state: SUSPENDED [Dispatchers.Default]}. */
  private LineVerdict entry(LineView<CoroutineLine> line, int number) {
    if (form != Form.SECTION) {
      return water(line, number);
    }
    scope.open();
    add(JobLine.of(line, null, null, number));
    return LineVerdict.PARSED;
  }

  /** {@code - kotlinx.coroutines.NonCancellable}, or {@code - "first line} of a name. */
  private LineVerdict otherEntry(LineView<CoroutineLine> line, int number) {
    int rest = line.form().find(CoroutinesLexer.REST);
    return form == Form.SECTION && rest >= 0 && line.text(rest).startsWith("\"")
        ? openName(line, number)
        : entry(line, number);
  }

  /** {@code "fetch#42":StandaloneCoroutine{Active}, continuation is SUSPENDED at line …}. */
  private LineVerdict job(JobLine job) {
    if (form != Form.JOBS || !last.isOfDump()) {
      if (job.state().isEmpty()) {
        // JobImpl{Active}: the root of a tree if a child with a state follows
        roots.removeIf(root -> root.line() >= job.line()); // lines can be shown again
        roots.add(job);
        return LineVerdict.WATER;
      }
      begin(Form.JOBS, roots.isEmpty() ? job.line() : roots.get(0).line());
      for (JobLine root : roots) {
        dumps.claim(root.line());
        add(root);
      }
    }
    roots.clear();
    add(job);
    return LineVerdict.PARSED;
  }

  private void add(JobLine job) {
    ThreadBuilder entry = coroutine.begin(job.line());
    CoroutineHeader.job(job, entry);
    bare = job.state().isEmpty();
    path.enter(job.text(), entry);
    if (job.frame() != null) {
      coroutine.frame(job.frame());
    }
  }

  // ---- names of several lines

  /** {@code Coroutine "first line}: a header when a further line ends the name. */
  private LineVerdict openName(LineView<CoroutineLine> line, int number) {
    String text = line.text();
    if (text.indexOf('"') >= 0) { // else: Coroutine scope has been cancelled
      held = HeldName.of(text, number);
    }
    return LineVerdict.WATER;
  }

  /** {@code second line#42":StandaloneCoroutine{Active}@62e7f11d, state: SUSPENDED}, or null. */
  private LineVerdict joinName(byte[] bytes, int start, int end) {
    HeldName first = held;
    held = null;
    if (start < end && CoroutineHeader.begins(lines.read(bytes, start, end).form())) {
      return null;
    }
    byte[] opened = first.openedBefore(bytes, start, end);
    LineView<CoroutineLine> line = lines.read(opened, 0, opened.length);
    if (!CoroutineHeader.endsName(line.form())) {
      held = first.plus(line.text().substring(first.opening().length()));
      return held == null ? null : LineVerdict.WATER;
    }
    if (line.form().kind() == Kind.COROUTINE) {
      header(line, first.text(), first.line());
    } else {
      add(JobLine.of(line, first, lines.lastFrame(line), first.line()));
    }
    for (int claimed = 0; claimed < first.lines(); claimed++) {
      dumps.claim(first.line() + claimed);
    }
    return LineVerdict.PARSED;
  }

  // ---- the rest

  private LineVerdict blank() {
    scope.blank();
    roots.clear();
    return LineVerdict.WATER;
  }

  private LineVerdict water(LineView<CoroutineLine> line, int number) {
    if (form == Form.NONE) {
      return LineVerdict.WATER;
    }
    String text = line.text();
    if (form == Form.JOBS && last.isOfDump() && text.stripLeading().startsWith("\"")) {
      return openName(line, number);
    }
    if (scope.water(text)) {
      coroutine.end();
      form = form == Form.SECTION ? Form.NONE : form;
    }
    return LineVerdict.WATER;
  }

  /** A line of the dump that does not fit, or one of something else that looks a bit like one. */
  private LineVerdict misfit(LineView<CoroutineLine> line, int number) {
    roots.clear();
    boolean expected =
        switch (line.form().types()[0]) {
          case CoroutinesLexer.AT -> coroutine.isOpen() && !scope.inThrowable();
          case CoroutinesLexer.COROUTINE -> form == Form.FLAT;
          case CoroutinesLexer.ENTRY, CoroutinesLexer.OTHER_ENTRY -> form == Form.SECTION;
          case CoroutinesLexer.JOB -> form == Form.JOBS && last.isOfDump();
          default -> false;
        };
    if (!expected) {
      return water(line, number);
    }
    dump().warn(number, "not understood: " + line.text().strip());
    return LineVerdict.UNPARSED;
  }
}
