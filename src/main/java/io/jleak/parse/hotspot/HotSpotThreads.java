package io.jleak.parse.hotspot;

import io.jleak.model.DumpedThread;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import io.jleak.parse.dump.DumpBuilder;
import io.jleak.parse.dump.StackBuilder;
import io.jleak.parse.dump.ThreadBuilder;
import io.jleak.parse.jvm.OutermostFrame;
import io.jleak.parse.jvm.WaitedLock;
import io.jleak.parse.line.LineView;
import io.jleak.parse.text.LineVerdict;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Puts the threads of a HotSpot dump together from their lines. */
final class HotSpotThreads {

  private final Supplier<DumpBuilder> dump;
  private final StackBuilder stacks = new StackBuilder();
  private final Map<String, String> lockTypes = new HashMap<>();
  private ThreadBuilder thread;

  /** The thread whose mounted virtual thread is being read as {@link #thread}. */
  private ThreadBuilder carrier;

  /** Number of the virtual thread that {@link #thread} carries; -1 for none. */
  private long carried = -1;

  /** Whether a state line has come. */
  private boolean stated;

  /** Whether lock lines are of the section {@code Locked ownable synchronizers:}. */
  private boolean ownable;

  /** Whether that section has an entry, or says that it has none. */
  private boolean ownableEntries;

  /** Whether threads of this source have that section. */
  private boolean listsOwnable;

  /** Sets what follows from all lines of the thread. */
  private Consumer<ThreadBuilder> completion;

  HotSpotThreads(Supplier<DumpBuilder> dump) {
    this.dump = dump;
  }

  /** Whether lines at this place can belong to a thread. */
  boolean open() {
    return thread != null;
  }

  /** {@code "main" #1 prio=5 os_prio=0 cpu=76.72ms elapsed=1.04s tid=0x0000 nid=0x1 runnable}. */
  ThreadBuilder begin(LineView<HotSpotLine> line, HotSpotLine.Header header, int number) {
    begin("", number);
    HotSpotHeader.read(line, header, thread);
    return thread;
  }

  /** A header that is nothing but a name. */
  void begin(String name, int number) {
    thread = new ThreadBuilder(stacks, number);
    thread.name = name;
    stated = false;
    ownable = false;
    ownableEntries = false;
    completion = HotSpotHeader::complete;
  }

  /** {@code Thread 16653: (state = BLOCKED)}: its state in the words of the VM. */
  ThreadBuilder beginWithVmState(String state, int number) {
    begin("", number);
    thread.stateText = state;
    stated = true;
    completion = SaState::complete;
    return thread;
  }

  /** {@code ----------------- 11578 -----------------}: a thread of Java only if that shows. */
  void beginNative(long id, int number) {
    begin("", number);
    thread.nativeId = id;
    thread.kind = ThreadKind.VM_INTERNAL;
    completion = nativeThread -> {};
  }

  /** The header of the thread begun as a native one. */
  void describe(LineView<HotSpotLine> line, HotSpotLine.Header header) {
    HotSpotHeader.read(line, header, thread);
    completion = HotSpotHeader::complete;
  }

  /** The name of the thread begins on the line before its header. */
  void prependToName(String firstLine) {
    thread.name = firstLine + "\n" + thread.name;
  }

  /** {@code java.lang.Thread.State: WAITING (parking)}. */
  LineVerdict state(LineView<HotSpotLine> line, HotSpotLine.State state) {
    if (thread == null) {
      return LineVerdict.WATER;
    }
    thread.state = state.state();
    if (thread.stateText.isEmpty()) {
      thread.stateText = state.detail();
    }
    thread.kind = ThreadKind.PLATFORM;
    stated = true;
    if (state.lock() != null) {
      lock(line, state.lock());
    }
    return LineVerdict.PARSED;
  }

  /** {@code at java.lang.Thread.run(java.base@17.0.15/Thread.java:840)}. */
  void frame(StackFrame frame) {
    thread.add(frame);
    ownable = false;
  }

  /** {@code * java.lang.Object.wait(long) bci:0 (Interpreted frame)} among native frames. */
  void javaFrame(StackFrame frame) {
    frame(frame);
    thread.kind = ThreadKind.PLATFORM;
  }

  /** {@code - waiting to lock <0x0000000414c00a28> (a java.lang.Object)}. */
  void lock(LineView<HotSpotLine> line, HotSpotLine.Lock lock) {
    long address = lock.address() < 0 ? LockUse.NO_ADDRESS : line.hexadecimal(lock.address(), 1);
    String type =
        lock.type() < 0
            ? ""
            : lockTypes.computeIfAbsent(line.text(lock.type()), HotSpotHeader::lockType);
    LockKind kind = lock.kind() == null ? WaitedLock.kind(thread.state, type) : lock.kind();
    if (ownable && kind == LockKind.LOCKED) {
      kind = LockKind.OWNS; // VisualVM prints "- locked" in this section, too
    }
    long owner =
        lock.owner() < 0
            ? DumpedThread.UNKNOWN
            : HotSpotHeader.ownerNumber(line.text(lock.owner()));
    if (kind == LockKind.WAITING_TO_LOCK && owner >= 0 && thread.state != ThreadState.BLOCKED) {
      kind = LockKind.PARKING_TO_WAIT_FOR; // VisualVM's word for any lock with an owner
    }
    LockUse use = new LockUse(kind, address, type, thread.depth(), owner);
    if (lock.ownerName() >= 0) {
      dump.get().owner(line.text(lock.ownerName(), 1, 1), use);
    }
    // The synchronizers come last, behind the mounted thread, and are the carrier's.
    (carrier != null && kind == LockKind.OWNS ? carrier : thread).add(use);
    ownableEntries |= ownable;
    if (lock.glued() != null) {
      thread.add(lock.glued());
    }
  }

  /** {@code Locked ownable synchronizers:}, and then {@code - None} or lock lines. */
  void ownable() {
    ownableEntries = ownable;
    ownable = true;
    listsOwnable = true;
  }

  /**
   * {@code Carrying virtual thread #206}, or {@code Mounted virtual thread #206}: its frames
   * follow.
   */
  void virtual(long number, boolean framesFollow) {
    if (!framesFollow) {
      carried = number;
      return;
    }
    thread.finishStack();
    carrier = thread;
    thread = virtualThread(number);
  }

  private ThreadBuilder virtualThread(long number) {
    ThreadBuilder virtual = new ThreadBuilder(stacks, thread.line);
    virtual.kind = ThreadKind.VIRTUAL;
    virtual.number = number;
    virtual.state = ThreadState.RUNNABLE;
    virtual.stateText = "mounted";
    return virtual;
  }

  boolean hasFrames() {
    return thread.depth() >= 0;
  }

  /** A frame of native code has no class. */
  private static boolean mayEnd(StackFrame frame) {
    return frame.owner().isEmpty() || OutermostFrame.mayBe(frame);
  }

  /** What shows that the thread being read goes on, or null. */
  String missingEnd() {
    if (thread == null || (thread.kind == ThreadKind.VM_INTERNAL && thread.number < 0)) {
      return null;
    }
    if (!stated && thread.number >= 0) {
      return "its last thread has no state";
    }
    if (hasFrames() && !mayEnd(thread.frame(thread.depth()))) {
      return "its last stack has no outermost frame";
    }
    boolean waits =
        thread.state == ThreadState.BLOCKED
            || thread.state == ThreadState.WAITING
            || thread.state == ThreadState.TIMED_WAITING;
    if (stated && waits && !hasFrames()) {
      return "its last thread has no frames";
    }
    if (ownable && !ownableEntries) {
      return "its last thread does not tell its locked synchronizers";
    }
    return stated && listsOwnable && !ownable
        ? "its last thread does not tell its locked synchronizers"
        : null;
  }

  /** Ends the thread that is being read, if there is one. */
  void end() {
    if (thread == null) {
      return;
    }
    DumpBuilder into = dump.get();
    if (carrier != null) {
      into.addMounted(thread.build());
      thread = carrier;
    } else if (carried >= 0) {
      thread.finishStack();
      into.addMounted(virtualThread(carried).build());
    }
    completion.accept(thread);
    into.add(thread.build());
    thread = null;
    carrier = null;
    carried = -1;
  }
}
