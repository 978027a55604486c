package io.jleak.parse.hserr;

import io.jleak.model.StackFrame;
import io.jleak.parse.dump.StackBuilder;
import io.jleak.parse.dump.ThreadBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * The stack that a crash log shows, that of the current thread. It stands above the list of
 * threads.
 *
 * <pre>
 * Native frames: (J=compiled Java code, j=interpreted, Vv=VM code, C=native code)
 * V  [libjvm.so+0xed2f94]  Unsafe_PutLong+0x124
 * j  com.acme.Shop.sell()V+3
 * Java frames: (J=compiled Java code, j=interpreted, Vv=VM code)
 * j  com.acme.Shop.sell()V+3
 * </pre>
 *
 * <p>The second part repeats the Java frames of the first, and is left out where there are none or
 * where the crash is one of the VM's own threads.
 */
final class HsErrCrash {

  private final List<StackFrame> javaFrames = new ArrayList<>();
  private final List<StackFrame> nativeFrames = new ArrayList<>();
  private HsErrThread thread;
  private int line;
  private boolean cut;
  private boolean listed;

  void thread(HsErrThread current, int number) {
    thread = current;
    line = number;
  }

  /** The frames that follow come anew, without the native ones. */
  void repeatJavaFrames() {
    javaFrames.clear();
    cut = false;
  }

  void addJava(StackFrame frame) {
    javaFrames.add(frame);
  }

  void addNative(StackFrame frame) {
    nativeFrames.add(frame);
  }

  void cut() {
    cut = true;
  }

  /** A thread of the list, with the stack if it is the one that crashed. */
  ThreadBuilder listed(StackBuilder stacks, HsErrThread entry, int number) {
    boolean crashed = !listed && thread != null && thread.address() == entry.address();
    listed |= crashed;
    return builder(stacks, entry, number, crashed);
  }

  /** The thread that crashed when the list does not show it, as the log is cut off; else null. */
  ThreadBuilder unlisted(StackBuilder stacks) {
    return thread == null || listed ? null : builder(stacks, thread, line, true);
  }

  private ThreadBuilder builder(
      StackBuilder stacks, HsErrThread entry, int number, boolean crashed) {
    ThreadBuilder builder = new ThreadBuilder(stacks, number);
    builder.name = entry.name();
    builder.kind = entry.kind();
    builder.address = entry.address();
    builder.nativeId = entry.nativeId();
    builder.state = entry.javaState();
    builder.stateText = entry.state();
    builder.daemon = entry.daemon();
    if (crashed) {
      (javaFrames.isEmpty() ? nativeFrames : javaFrames).forEach(builder::add);
      if (cut) {
        builder.truncate();
      }
    }
    return builder;
  }
}
