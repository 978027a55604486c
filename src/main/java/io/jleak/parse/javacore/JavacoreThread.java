package io.jleak.parse.javacore;

import io.jleak.model.DumpedThread;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import io.jleak.parse.antlr.JavacoreLexer;
import io.jleak.parse.dump.DumpBuilder;
import io.jleak.parse.dump.StackBuilder;
import io.jleak.parse.dump.ThreadBuilder;
import io.jleak.parse.jvm.OutermostFrame;
import io.jleak.parse.jvm.TimedWaits;
import io.jleak.parse.line.LineForm;
import io.jleak.parse.line.LineView;
import java.math.BigDecimal;
import java.util.Set;

/** A thread of a javacore while its lines are read. */
final class JavacoreThread {

  /** Decimal places from seconds to milliseconds. */
  private static final int MILLIS = 3;

  /** Categories of the VM's own threads; others are Application and Application-User1 to 5. */
  private static final Set<String> VM_CATEGORIES =
      Set.of("System-JVM", "GC", "JIT", "Resource-Monitor");

  private final ThreadBuilder thread;
  private String category = "";
  private boolean rawState;
  private long systemThread = DumpedThread.UNKNOWN;

  /** Whether a line of the thread itself tells what it waits for. */
  private boolean told;

  JavacoreThread(StackBuilder stacks, LineView<JavacoreLine> line, String name, int number) {
    thread = new ThreadBuilder(stacks, number);
    thread.name = name;
    read(line);
  }

  /** The address of its VM thread, by which other lines name it. */
  long address() {
    return thread.address;
  }

  /** Whether its last frame can be the outermost one. */
  boolean mayBeWhole() {
    return thread.depth() < 0 || OutermostFrame.mayBe(thread.frame(thread.depth()));
  }

  /** By what monitors name it: the classic VM has another address for that. */
  private long lockId() {
    return systemThread >= 0 ? systemThread : thread.address;
  }

  /** An unmounted virtual thread: it has frames and nothing else. */
  void virtual() {
    thread.kind = ThreadKind.VIRTUAL;
    if (thread.stateText.isEmpty()) {
      thread.state = ThreadState.WAITING;
      thread.stateText = "unmounted";
    }
  }

  /** Reads what a line tells of the thread: {@code (native thread ID:0x8D14A, …, vmstate:CW)}. */
  void read(LineView<JavacoreLine> line) {
    LineForm form = line.form();
    for (int token = 0; token < form.types().length; token++) {
      switch (form.types()[token]) {
        case JavacoreLexer.VM_THREAD -> thread.address = hexadecimal(line, token);
        case JavacoreLexer.SYSTEM_THREAD -> systemThread = hexadecimal(line, token);
        case JavacoreLexer.JAVA_ID -> thread.number = hexadecimal(line, token);
        case JavacoreLexer.NATIVE_ID -> thread.nativeId = hexadecimal(line, token);
        case JavacoreLexer.DAEMON -> thread.daemon = true;
        case JavacoreLexer.STATE -> state(line.text(token, "state:".length(), 0));
        case JavacoreLexer.RAW_STATE -> rawState(hexadecimal(line, token));
        case JavacoreLexer.CPU_TOTAL -> thread.cpuMillis = cpu(line.text(token));
        case JavacoreLexer.CATEGORY ->
            category = line.text(token, "category=\"".length(), "\"".length());
        default -> {}
      }
    }
  }

  private static long hexadecimal(LineView<?> line, int token) {
    return line.hexadecimal(token, line.text(token).indexOf("0x"));
  }

  /** {@code total: 1.264468000}, in seconds. */
  private static double cpu(String text) {
    String seconds = text.substring(text.indexOf(':') + 1).strip();
    return new BigDecimal(seconds).movePointRight(MILLIS).doubleValue();
  }

  /** The letters of the Java thread's state; {@code vmstate}, that of its VM thread, says less. */
  private void state(String letters) {
    thread.stateText = letters;
    if (!rawState) {
      thread.state =
          switch (letters) {
            case "R", "S" -> ThreadState.RUNNABLE; // S: suspended, which Java has no state for
            case "B", "MW" -> ThreadState.BLOCKED;
            case "CW", "P" -> ThreadState.WAITING;
            case "Z" -> ThreadState.TERMINATED;
            default -> ThreadState.UNKNOWN;
          };
    }
  }

  /** The state that the letters stand for, one bit each (J9VMTHREAD_STATE_…). */
  private void rawState(long bits) {
    rawState = true;
    thread.state =
        switch ((int) bits) {
          case 0x1, 0x10 -> ThreadState.RUNNABLE;
          case 0x2 -> ThreadState.BLOCKED;
          case 0x4, 0x80 -> ThreadState.WAITING;
          case 0x8, 0x40, 0x100 -> ThreadState.TIMED_WAITING;
          case 0x20 -> ThreadState.TERMINATED;
          default -> thread.state;
        };
  }

  void add(StackFrame frame) {
    thread.add(frame);
    thread.state = TimedWaits.state(thread.state, frame, thread.depth());
  }

  void truncate() {
    thread.truncate();
  }

  /** A lock line; the dump is told who holds the lock if the line says so. */
  void lock(LineView<JavacoreLine> line, DumpBuilder dump) {
    JavacoreLine.Lock lock = (JavacoreLine.Lock) line.value();
    String type = lock.type() < 0 ? "" : line.text(lock.type()).replace('/', '.');
    if (type.isEmpty()) {
      return; // Parked on: <unknown> Owned by: <unknown>
    }
    long address = lock.address() < 0 ? LockUse.NO_ADDRESS : line.hexadecimal(lock.address(), 1);
    // Of an owner that has ended the object is left: no thread of the dump has its number.
    long gone = lock.ownerGone() && lock.ownerObject() >= 0 ? id(line, lock.ownerObject()) : -1;
    int depth = lock.kind() == LockKind.LOCKED ? thread.depth() : Math.max(0, thread.depth());
    LockUse use = new LockUse(lock.kind(), address, type, depth, gone);
    thread.add(use);
    told |= use.waits();
    if (lock.owner() >= 0 && lock.kind() != LockKind.WAITING_ON) {
      dump.owner(id(line, lock.owner()), use);
    }
  }

  private static long id(LineView<JavacoreLine> line, int token) {
    return line.hexadecimal(token, line.text(token).lastIndexOf("0x"));
  }

  /**
   * Adds what the list of monitors says. IBM's 1.4.0 lists threads that want a flat lock as if they
   * waited to be notified; such a thread stands in {@code Object.wait}, or does not.
   */
  private void want(LockUse use) {
    boolean enters =
        use.kind() == LockKind.WAITING_ON
            && thread.depth() >= 0
            && !thread.frame(0).function().startsWith("java.lang.Object.wait");
    thread.add(
        enters
            ? new LockUse(LockKind.WAITING_TO_LOCK, use.address(), use.type(), use.depth(), -1)
            : use);
    thread.state = enters ? ThreadState.BLOCKED : thread.state;
  }

  /** Gives the thread to its dump: all its lines are read. */
  void finish(DumpBuilder dump, JavacoreMonitors monitors) {
    // Older VMs name no category; a thread of theirs without Java frames is the VM's own.
    boolean ofVm = category.isEmpty() || VM_CATEGORIES.contains(category);
    if (thread.kind == ThreadKind.PLATFORM && thread.depth() < 0 && ofVm) {
      thread.kind = ThreadKind.VM_INTERNAL;
    }
    if (!told) {
      monitors.wantedBy(lockId()).ifPresent(this::want);
    }
    dump.add(thread.build(), lockId());
  }
}
