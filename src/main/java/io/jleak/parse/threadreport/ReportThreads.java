package io.jleak.parse.threadreport;

import io.jleak.model.LockUse;
import io.jleak.model.ThreadState;
import io.jleak.parse.dump.DumpBuilder;
import io.jleak.parse.dump.StackBuilder;
import io.jleak.parse.dump.ThreadBuilder;
import io.jleak.parse.jvm.InnermostFrame;
import io.jleak.parse.jvm.OutermostFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Puts the threads of a report together from their lines. */
final class ReportThreads {

  /** Hadoop asks for this many frames. */
  private static final int HADOOP_DEPTH = 20;

  /** Of the VM's own threads those that run Java code. */
  private static final Set<String> JAVA_THREADS_OF_VM =
      Set.of("Reference Handler", "Finalizer", "Common-Cleaner");

  private final ReportStyle style;
  private final Supplier<DumpBuilder> dump;
  private final StackBuilder stacks = new StackBuilder();

  /** Threads without frames before the first with frames: of no dump, if none follows. */
  private final List<ThreadBuilder> frameless = new ArrayList<>();

  private int shown;

  /** The thread that is being read, or null. */
  ThreadBuilder thread;

  /** Whether the thread is of the group of the VM's own threads. */
  boolean ofVm;

  /** The lock that it waits for; its owner can be told on a later line. */
  LockUse wanted;

  ReportThreads(ReportStyle style, Supplier<DumpBuilder> dump) {
    this.style = style;
    this.dump = dump;
  }

  /** A dump begins. */
  void clear() {
    frameless.clear();
    shown = 0;
  }

  /** A thread to be filled, which is not yet the one being read. */
  ThreadBuilder next(int line) {
    end();
    return new ThreadBuilder(stacks, line);
  }

  /** How many threads the dump has shown so far. */
  int count() {
    return shown + (thread == null ? 0 : 1);
  }

  void end() {
    if (thread == null) {
      return;
    }
    if (wanted != null) {
      thread.add(wanted);
    }
    if (isFull() && !isWhole()) {
      thread.truncate();
    }
    if (thread.state == ThreadState.UNKNOWN) {
      thread.state = InnermostFrame.waitsIn(thread);
    }
    shown++;
    thread.finishStack();
    addWhenSure();
    thread = null;
    wanted = null;
  }

  /** {@code Thread[main,5,main]} alone is no dump. */
  private void addWhenSure() {
    boolean sure =
        style != ReportStyle.STACK_TRACES || thread.depth() >= 0 || dump.get().hasThreads();
    if (!sure) {
      frameless.add(thread);
      return;
    }
    frameless.forEach(each -> dump.get().add(each.build()));
    frameless.clear();
    dump.get().add(thread.build());
  }

  /** Whether the stack of the thread being read goes on. */
  boolean isCut() {
    if (thread == null) {
      return false;
    }
    return thread.depth() < 0 ? needsFrames() : !isFull() && !isWhole();
  }

  /** All but the VM's own threads run Java code, and {@code DestroyJavaVM} has run it. */
  private boolean needsFrames() {
    boolean waits =
        thread.state == ThreadState.BLOCKED
            || thread.state == ThreadState.WAITING
            || thread.state == ThreadState.TIMED_WAITING;
    boolean ofJava =
        style == ReportStyle.STACK_TRACES
            && !(ofVm && !JAVA_THREADS_OF_VM.contains(thread.name))
            && !thread.name.equals("DestroyJavaVM");
    return waits || ofJava;
  }

  private boolean isFull() {
    return style == ReportStyle.HADOOP && thread.depth() >= HADOOP_DEPTH - 1;
  }

  private boolean isWhole() {
    return thread.depth() >= 0 && OutermostFrame.mayBe(thread.frame(thread.depth()));
  }
}
