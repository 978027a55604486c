package io.jleak.parse.go;

import io.jleak.model.DumpedThread;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadKind;
import io.jleak.parse.dump.StackBuilder;
import io.jleak.parse.dump.ThreadBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * A goroutine while it is being read. Functions of the runtime are left out, as ordinary stacks do,
 * unless there are no others; what they say of its state is read before. The one that receives from
 * a channel stays, where the dump shows it: it tells a range from a single receive.
 */
final class Goroutine {

  /** What it waits for is told by so many of its innermost functions. */
  private static final int TELLING = 24;

  private final ThreadBuilder thread;
  private final List<String> functions = new ArrayList<>();
  private final List<StackFrame> hidden = new ArrayList<>();
  private StackFrame receive;
  private boolean visible;

  Goroutine(StackBuilder stacks, int line) {
    thread = new ThreadBuilder(stacks, line);
    thread.kind = ThreadKind.GOROUTINE;
  }

  /** A goroutine with what its header says. */
  Goroutine(StackBuilder stacks, GoroutineHeader header, int line) {
    this(stacks, line);
    thread.number = header.id();
    describe(header.labels(), header.leaked());
    waits(header.reason(), header.status());
  }

  void count(int goroutines) {
    thread.count = goroutines;
  }

  void describe(String labels, boolean leaked) {
    thread.name = labels;
    thread.leaked = leaked;
  }

  /**
   * What it waits for.
   *
   * @param reason in the runtime's words
   * @param status the same with what the dump adds
   */
  void waits(String reason, String status) {
    thread.state = GoWaits.state(reason);
    thread.stateText = status;
  }

  /** Adds the next outer frame. */
  void add(String function, StackFrame frame) {
    if (functions.size() < TELLING) {
      functions.add(function);
    }
    if (!GoFrames.isHidden(function)) {
      if (!visible && receive != null) {
        thread.add(receive);
      }
      thread.add(frame);
      visible = true;
    } else if (!visible) {
      hidden.add(frame);
      if (GoFrames.isReceive(function)) {
        receive = frame;
      }
    }
  }

  void creator(StackFrame frame) {
    thread.creator(frame);
  }

  void truncate() {
    thread.truncate();
  }

  DumpedThread build() {
    // Up to Go 1.23 several sorts of locks share this word.
    if (thread.stateText.startsWith("semacquire")) {
      thread.state = GoWaits.state(GoWaits.reason(functions));
    }
    if (!visible) {
      hidden.forEach(thread::add);
    }
    return thread.build();
  }
}
