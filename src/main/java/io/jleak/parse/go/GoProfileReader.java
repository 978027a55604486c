package io.jleak.parse.go;

import io.jleak.model.StackFrame;
import io.jleak.parse.antlr.GoProfileLexer;
import io.jleak.parse.go.GoProfileLines.Kind;
import io.jleak.parse.line.LineView;
import io.jleak.parse.text.DumpAssembler;
import io.jleak.parse.text.LineVerdict;
import io.jleak.parse.text.TextReader;
import java.util.ArrayList;
import java.util.List;

/**
 * The state machine of goroutine profiles as text.
 *
 * <pre>
 * goroutine profile: total 100001
 * 30000 @ 0x47200e 0x40ca65 0x40c6b7 0x68cba5 0x479a01
 * # labels: {"pool":"render", "worker":"0"}
 * #	0x68cba4	main.earlyReturn.func1+0x24	/src/leaklab/main.go:117
 * </pre>
 */
public final class GoProfileReader extends TextReader {

  public static final String FORMAT = "goroutine-profile";

  private final GoProfileLines lines = new GoProfileLines();
  private final GoFrames frames = new GoFrames();
  private final List<GoProfileEntry> entries = new ArrayList<>();
  private boolean leaked;
  private long total;
  private boolean toldMissing;
  private boolean blank;
  private int lastLine;

  public GoProfileReader(DumpAssembler dumps) {
    super(dumps, FORMAT);
  }

  @Override
  public LineVerdict read(byte[] bytes, int start, int end, int number) {
    blank = start == end;
    lastLine = number;
    return blank ? LineVerdict.WATER : read(lines.read(bytes, start, end), number);
  }

  private LineVerdict read(LineView<Object> line, int number) {
    if (!line.form().fits()) {
      return misfit(line, number);
    }
    Kind kind = (Kind) line.form().kind();
    if (kind == Kind.PROFILE) {
      return profile(line, number);
    }
    boolean entry = kind == Kind.ENTRY;
    if (!started() || (!entry && entries.isEmpty())) {
      return LineVerdict.WATER;
    }
    switch (kind) {
      case ENTRY -> entries.add(GoProfileEntry.of(line, number));
      case LABELS -> last().labels(line);
      case STACK_FRAME -> frame(line);
      default -> {
        return LineVerdict.WATER;
      }
    }
    return LineVerdict.PARSED;
  }

  private GoProfileEntry last() {
    return entries.get(entries.size() - 1);
  }

  private LineVerdict profile(LineView<Object> line, int number) {
    end();
    begin(number);
    leaked = line.text(0).contains("goroutineleak");
    total = line.decimal(1, 0);
    toldMissing = false;
    return LineVerdict.PARSED;
  }

  /** {@code # 0x68cba4 main.earlyReturn.func1+0x24 /src/leaklab/main.go:117}. */
  private void frame(LineView<Object> line) {
    String address = line.text(0).strip().substring(1).strip();
    int name = line.form().find(GoProfileLexer.FUNCTION);
    if (name < 0) {
      last().add(address, address, frames.frame(address, null, 0));
      return;
    }
    String function = line.text(name);
    function = function.substring(0, function.lastIndexOf("+0x"));
    StackFrame frame =
        frames.frame(function, line.text(name + 1).strip(), (int) line.decimal(name + 2, 1));
    last().add(address, function, frame);
  }

  @Override
  public void end() {
    if (!started()) {
      return;
    }
    String missing = toldMissing ? null : missingEntries();
    if (missing != null) {
      dump().warn(lastLine, missing);
    }
    GoProfile profile = new GoProfile(leaked);
    GoProfileEntry.addAll(entries, frames, profile);
    profile.addTo(dump());
    entries.clear();
    total = 0;
  }

  private String missingEntries() {
    long sum = entries.stream().mapToLong(GoProfileEntry::count).sum();
    return sum < total
        ? "its first line tells of " + total + " goroutines, its entries of " + sum
        : null;
  }

  @Override
  public String missingEnd(boolean terminated) {
    String missing = missingEntries();
    if (missing == null && !terminated && !blank) {
      missing = "the last line has no end";
    }
    if (missing == null && !entries.isEmpty() && !last().isComplete()) {
      missing = "the last entry lacks frames";
    }
    toldMissing = missing != null;
    return missing;
  }

  private LineVerdict misfit(LineView<Object> line, int number) {
    if (entries.isEmpty() || line.form().types()[0] == GoProfileLexer.PROFILE) {
      return LineVerdict.WATER;
    }
    dump().warn(number, "not understood: " + line.text().strip());
    return LineVerdict.UNPARSED;
  }
}
