package io.jleak.parse.art;

import io.jleak.model.DumpedThread;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import io.jleak.parse.antlr.ArtLexer;
import io.jleak.parse.dump.DumpBuilder;
import io.jleak.parse.dump.StackBuilder;
import io.jleak.parse.dump.ThreadBuilder;
import io.jleak.parse.jvm.OutermostFrame;
import io.jleak.parse.line.LineForm;
import io.jleak.parse.line.LineView;
import java.util.ArrayList;
import java.util.List;

/** A thread of an Android dump while its lines are read. */
final class ArtThread {

  private static final double MILLIS = 1000;
  private static final int USUAL_HERTZ = 100;

  /** Beginnings of the names of the runtime's own threads that run no Java code. */
  private static final List<String> OF_THE_VM =
      List.of(
          "Signal Catcher",
          "JDWP",
          "ADB-JDWP Connection Control Thread",
          "Jit thread pool worker thread",
          "Heap thread pool worker thread",
          "Runtime worker thread",
          "Profile Saver",
          "perfetto_hprof_listener",
          "GC",
          "Compiler",
          "HeapWorker");

  private final ThreadBuilder thread;
  private final List<StackFrame> nativeFrames = new ArrayList<>();

  /**
   * {@code tid=12}, by which lock lines name it; given anew when the thread ends, so no identity.
   */
  private final long lockId;

  private long ticks = DumpedThread.UNKNOWN;
  private long hertz = USUAL_HERTZ;

  ArtThread(StackBuilder stacks, LineView<ArtLine> line, String name, int number) {
    LineForm form = line.form();
    thread = new ThreadBuilder(stacks, number);
    thread.name = name;
    thread.daemon = form.find(ArtLexer.DAEMON) >= 0;
    int tid = form.find(ArtLexer.TID);
    lockId = tid < 0 ? DumpedThread.UNKNOWN : line.decimal(tid, "tid=".length());
    int sysTid = form.find(ArtLexer.HEADER_SYS_TID);
    if (sysTid >= 0) {
      thread.nativeId = line.decimal(sysTid, "sysTid=".length());
    }
    int state = form.find(ArtLexer.STATE_NAME);
    if (state >= 0) {
      thread.stateText = line.text(state);
      thread.state = state(thread.stateText);
    }
  }

  /** The words of ART ({@code TimedWaiting}) and of Dalvik ({@code TIMED_WAIT}). */
  static ThreadState state(String word) {
    return switch (word) {
      case "Runnable", "RUNNABLE", "Native", "NATIVE", "Suspended", "SUSPENDED" ->
          ThreadState.RUNNABLE;
      case "Blocked", "Monitor", "MONITOR" -> ThreadState.BLOCKED;
      case "TimedWaiting", "TIMED_WAIT", "Sleeping", "SLEEPING" -> ThreadState.TIMED_WAITING;
      case "Waiting", "WAIT", "VmWait", "VMWAIT", "NativeForAbort" -> ThreadState.WAITING;
      case "Starting", "STARTING", "INITIALIZING", "New" -> ThreadState.NEW;
      case "Terminated", "TERMINATED", "ZOMBIE" -> ThreadState.TERMINATED;
      // WaitingForGcToComplete, WaitingInMainDebuggerLoop, WaitingPerformingGc and the like
      default -> word.startsWith("Waiting") ? ThreadState.WAITING : ThreadState.UNKNOWN;
    };
  }

  /** {@code | state=S schedstat=( 0 0 0 ) utm=116 stm=184 core=1 HZ=100}. */
  void attributes(LineView<ArtLine> line) {
    LineForm form = line.form();
    for (int token = 0; token < form.types().length; token++) {
      switch (form.types()[token]) {
        case ArtLexer.SYS_TID -> thread.nativeId = line.decimal(token, "sysTid=".length());
        case ArtLexer.SELF -> thread.address = line.hexadecimal(token, "self=".length());
        case ArtLexer.USER_TIME, ArtLexer.SYSTEM_TIME ->
            ticks = Math.max(0, ticks) + line.decimal(token, "utm=".length());
        case ArtLexer.HERTZ -> hertz = Math.max(1, line.decimal(token, "HZ=".length()));
        default -> {}
      }
    }
  }

  void add(StackFrame frame) {
    thread.add(frame);
  }

  void addNative(StackFrame frame) {
    nativeFrames.add(frame);
  }

  /** {@code - waiting to lock <0x0b3a5a26> (a java.util.HashMap) held by thread 12}. */
  void lock(LineView<ArtLine> line, DumpBuilder dump) {
    ArtLine.Lock lock = (ArtLine.Lock) line.value();
    if (lock.address() < 0 || lock.kind() == null) {
      return; // waiting to lock an unknown object
    }
    String address = line.text(lock.address());
    String type = lock.type() < 0 ? "" : line.text(lock.type());
    LockUse use =
        new LockUse(
            lock.kind(),
            line.hexadecimal(lock.address(), address.indexOf("0x")),
            type.isEmpty() ? "" : type.substring(type.indexOf(' '), type.length() - 1).strip(),
            thread.depth(),
            -1);
    thread.add(use);
    if (lock.holder() >= 0 && lock.kind() == LockKind.WAITING_TO_LOCK) {
      String holder = line.text(lock.holder());
      int digits = Math.max(holder.lastIndexOf(' '), holder.lastIndexOf('=')) + 1;
      dump.owner(line.decimal(lock.holder(), digits), use);
    }
  }

  /** Whether it has frames, and its last one can be the outermost. */
  boolean mayBeWhole() {
    return thread.depth() < 0
        ? !nativeFrames.isEmpty()
        : OutermostFrame.mayBe(thread.frame(thread.depth()));
  }

  /** Dalvik gives each native thread one frame: {@code dalvik.system.NativeStart.run}. */
  private boolean runsNoJava() {
    return thread.depth() < 0
        || (thread.depth() == 0 && thread.frame(0).owner().equals("dalvik.system.NativeStart"));
  }

  /** Gives the thread to its dump: all its lines are read. */
  void finish(DumpBuilder dump) {
    if (runsNoJava() && OF_THE_VM.stream().anyMatch(thread.name::startsWith)) {
      thread.kind = ThreadKind.VM_INTERNAL;
    }
    if (thread.depth() < 0) {
      nativeFrames.forEach(thread::add);
    }
    if (ticks >= 0) {
      thread.cpuMillis = ticks * MILLIS / hertz;
    }
    dump.add(thread.build(), lockId);
  }
}
