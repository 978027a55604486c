package io.jleak.parse.hserr;

import io.jleak.model.StackFrame;
import io.jleak.parse.dump.StackBuilder;
import io.jleak.parse.dump.ThreadBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * The current thread of a crash log, the one that crashed, with the one stack that the log shows.
 * It stands above the list of threads, which shows it once more.
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

  /** Whether an entry of the list is this thread. */
  boolean is(HsErrThread entry) {
    return thread != null && thread.address() == entry.address();
  }

  /**
   * The thread with its stack; null when the crash is one of a thread that the VM does not know.
   */
  ThreadBuilder build(StackBuilder stacks) {
    if (thread == null) {
      return null;
    }
    ThreadBuilder builder = thread.builder(stacks, line);
    (javaFrames.isEmpty() ? nativeFrames : javaFrames).forEach(builder::add);
    if (cut) {
      builder.truncate();
    }
    return builder;
  }
}
