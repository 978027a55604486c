package io.jleak.parse.coroutine;

import io.jleak.model.StackFrame;
import io.jleak.parse.dump.DumpBuilder;
import io.jleak.parse.dump.StackBuilder;
import io.jleak.parse.dump.ThreadBuilder;
import java.util.function.Supplier;

/** The coroutine that is being read: its frames, and those of its creation below them. */
final class OpenCoroutine {

  private final Supplier<DumpBuilder> dump;
  private final StackBuilder stacks = new StackBuilder();
  private final Creation creation = new Creation();
  private final StackEnds ends = new StackEnds();
  private ThreadBuilder coroutine;
  private StackFrame outermost;

  /**
   * None is open yet.
   *
   * @param dump the dump that coroutines go to
   */
  OpenCoroutine(Supplier<DumpBuilder> dump) {
    this.dump = dump;
  }

  boolean isOpen() {
    return coroutine != null;
  }

  /** Begins a coroutine, whose header is to be read into the result. */
  ThreadBuilder begin(int line) {
    end();
    coroutine = new ThreadBuilder(stacks, line);
    creation.clear();
    outermost = null;
    return coroutine;
  }

  void frame(StackFrame frame) {
    outermost = frame;
    if (creation.shown()) {
      creation.add(frame);
    } else {
      coroutine.add(frame);
    }
  }

  /** The frames from here on are those of the coroutine's creation. */
  void creation() {
    creation.begin();
    outermost = null;
  }

  void end() {
    if (coroutine != null) {
      ends.add(outermost, creation);
      coroutine.creator(creation.creator());
      dump.get().add(coroutine.build());
    }
    coroutine = null;
  }

  /** What shows that frames of the open coroutine are missing, or null. */
  String missingFrames() {
    return ends.missing(outermost, creation);
  }
}
