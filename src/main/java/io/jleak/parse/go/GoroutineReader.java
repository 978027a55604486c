package io.jleak.parse.go;

import io.jleak.model.DumpedThread;
import io.jleak.model.StackFrame;
import io.jleak.parse.dump.StackBuilder;
import io.jleak.parse.go.GoroutineLines.Kind;
import io.jleak.parse.line.LineView;
import io.jleak.parse.text.DumpAssembler;
import io.jleak.parse.text.LineVerdict;
import io.jleak.parse.text.TextReader;
import io.jleak.parse.text.ThreadScope;

/**
 * The state machine of goroutine stacks.
 *
 * <pre>
 * goroutine 30 [chan send, 2 minutes]:
 * main.nCast.func1(0x0?)                        a call, and on the next line
 * 	/src/leaklab/main.go:135 +0x28             its place
 * created by main.nCast in goroutine 1          the same of what started it
 * 	/src/leaklab/main.go:134 +0x5c
 * [originating from goroutine 1]:               where that one was then: no goroutine
 * main.main(...)
 * 	/src/leaklab/main.go:40 +0x9e
 * </pre>
 */
public final class GoroutineReader extends TextReader {

  public static final String FORMAT = "goroutine";

  /** Whose frames are being read. */
  private enum Block {
    NONE,
    GOROUTINE,
    /** An ancestor's, as it was then, or those of the runtime itself where it throws. */
    OTHER
  }

  private final GoroutineLines lines = new GoroutineLines();
  private final GoFrames frames = new GoFrames();
  private final StackBuilder stacks = new StackBuilder();
  private final ThreadScope scope = new ThreadScope();
  private final GoroutineEnd end = new GoroutineEnd();
  private final DumpBorders borders = new DumpBorders();
  private final PendingCall call = new PendingCall();

  private Block block = Block.NONE;
  private Goroutine goroutine;
  private GoroutineHeader header;

  /** Whether the goroutine ran on another thread, so that its stack could not be read. */
  private boolean unavailable;

  public GoroutineReader(DumpAssembler dumps) {
    super(dumps, FORMAT);
  }

  @Override
  public LineVerdict read(byte[] bytes, int start, int end, int number) {
    this.end.line(end - start, start == end);
    return start == end ? blank() : read(lines.read(bytes, start, end), number);
  }

  private LineVerdict read(LineView<Object> line, int number) {
    Kind kind = (Kind) line.form().kind();
    LineVerdict verdict =
        kind == null
            ? misfit(line, number)
            : switch (kind) {
              case GOROUTINE -> header(line, number);
              case RUNTIME_STACK -> runtimeStack(number);
              case SIGNAL_PC -> signal(number);
              case CAUSE, CAUSE_DETAIL -> cause(kind, number);
              case CALL -> call(line.text(0, 0, 1).strip(), false);
              case CREATED_BY -> call(line.text(1), true);
              case PLACE, PC_ONLY -> place(line, kind);
              case NON_GO -> inBlock();
              case ELIDED -> elided();
              case UNAVAILABLE -> unavailable();
              case ANCESTOR -> ancestor();
              case SEPARATOR -> separator();
              case REGISTER, EXIT -> trailer(kind);
              case BLANK -> blank();
              case WATER -> water(line, number);
            };
    if (verdict != LineVerdict.WATER) {
      call.noForeign();
    }
    return verdict;
  }

  /** {@code goroutine 30 gp=0xc000004380 m=nil [chan send, 2 minutes]:}. */
  private LineVerdict header(LineView<Object> line, int number) {
    endBlock();
    header = GoroutineHeader.of(line);
    if (!started() || borders.isBefore(header)) {
      beginDump(number);
    }
    borders.goroutine(header);
    unavailable = false;
    goroutine = new Goroutine(stacks, header, number);
    open(Block.GOROUTINE);
    end.header();
    return LineVerdict.PARSED;
  }

  private void beginDump(int number) {
    begin(number);
    borders.begin().forEach(dumps::claim);
    end.begin();
  }

  private void open(Block next) {
    block = next;
    call.clear();
    scope.open();
  }

  /** {@code panic: boom}. */
  private LineVerdict cause(Kind kind, int number) {
    if (borders.atStartOfSection()) {
      return LineVerdict.PARSED;
    }
    if (kind == Kind.CAUSE_DETAIL && !borders.hasCause()) {
      return water();
    }
    endBlock();
    borders.cause(number);
    return LineVerdict.WATER;
  }

  /** {@code PC=0x47b821 m=0 sigcode=0}, behind the signal's name. */
  private LineVerdict signal(int number) {
    if (!borders.atStartOfSection()) {
      endBlock();
      beginDump(number);
      borders.crash();
    }
    end.signal();
    return LineVerdict.PARSED;
  }

  private LineVerdict runtimeStack(int number) {
    endBlock();
    if (!started() || borders.hasCause()) {
      beginDump(number);
    }
    borders.crash();
    open(Block.OTHER);
    return LineVerdict.PARSED;
  }

  private LineVerdict separator() {
    if (!borders.isCrash()) {
      return water();
    }
    endBlock();
    borders.separator();
    end.separator();
    return LineVerdict.PARSED;
  }

  private LineVerdict trailer(Kind kind) {
    if (!started() || (kind == Kind.REGISTER && !borders.isCrash())) {
      return water();
    }
    endBlock();
    end.trailer();
    return LineVerdict.PARSED;
  }

  private LineVerdict call(String function, boolean creator) {
    if (block != Block.NONE) {
      endCall();
      call.set(function, creator);
      end.call(function, creator);
    }
    return inBlock();
  }

  private LineVerdict place(LineView<Object> line, Kind kind) {
    boolean foreign = call.canBeForeign() && line.text().contains("pc=0x");
    if (block == Block.NONE || !(call.isSet() || foreign)) {
      return LineVerdict.WATER;
    }
    if (foreign) {
      dumps.claim(call.takeForeign());
    }
    boolean told = kind == Kind.PLACE;
    frame(told ? line.text(0).strip() : null, told ? (int) line.decimal(1, 1) : 0);
    end.place();
    return LineVerdict.PARSED;
  }

  private void frame(String file, int number) {
    if (block == Block.GOROUTINE) {
      StackFrame frame = frames.frame(call.function(), file, number);
      if (call.isCreator()) {
        goroutine.creator(frame);
      } else {
        goroutine.add(call.function(), frame);
      }
    }
    call.clear();
  }

  private void endCall() {
    if (call.isSet()) {
      frame(null, 0);
    }
  }

  private LineVerdict elided() {
    if (block == Block.GOROUTINE) {
      endCall();
      goroutine.truncate();
      end.elided();
    }
    return inBlock();
  }

  private LineVerdict unavailable() {
    unavailable = block == Block.GOROUTINE;
    end.unavailable();
    return inBlock();
  }

  private LineVerdict ancestor() {
    if (block != Block.NONE) {
      endCall();
      open(Block.OTHER);
      end.ancestor();
    }
    return inBlock();
  }

  private LineVerdict inBlock() {
    return block == Block.NONE ? LineVerdict.WATER : LineVerdict.PARSED;
  }

  @Override
  public void end() {
    endBlock();
  }

  @Override
  public String missingEnd(boolean terminated) {
    return end.missing(terminated, header, block != Block.NONE);
  }

  private void endBlock() {
    endCall();
    if (goroutine != null) {
      if (end.isShortened()) {
        goroutine.truncate();
      }
      add(goroutine.build());
    }
    goroutine = null;
    block = Block.NONE;
  }

  /** Each goroutine counts once: of two with one number the one with a stack. */
  private void add(DumpedThread thread) {
    Integer place = borders.placeOf(header, dump().size());
    if (place == null) {
      dump().add(thread);
    } else if (!unavailable) {
      dump().replace(place, thread);
    }
  }

  private LineVerdict blank() {
    scope.blank();
    return LineVerdict.WATER;
  }

  private LineVerdict water(LineView<Object> line, int number) {
    if (block != Block.NONE && !call.isSet()) {
      call.maybeForeign(line.text().strip(), number);
    }
    return water();
  }

  private LineVerdict water() {
    end.water();
    if (scope.water("")) {
      endBlock();
    }
    return LineVerdict.WATER;
  }

  private LineVerdict misfit(LineView<Object> line, int number) {
    if (!started() || !GoroutineLines.belongsToGoroutine(line.form(), call.isSet())) {
      return water(line, number);
    }
    dump().warn(number, "not understood: " + line.text().strip());
    return LineVerdict.UNPARSED;
  }
}
