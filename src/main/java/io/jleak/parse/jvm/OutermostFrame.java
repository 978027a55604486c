package io.jleak.parse.jvm;

import io.jleak.model.StackFrame;
import java.util.Set;

/** Knows the frames that a stack of a Java thread ends with. */
public final class OutermostFrame {

  /**
   * Where the VM calls into Java: {@code java.lang.Thread.run}, {@code com.acme.Shop.main}, {@code
   * jdk.internal.vm.Continuation.enter}. A stack that ends elsewhere (a thread of native code that
   * calls Java) is so rare that behind the last line of a file it is one cut off.
   */
  private static final Set<String> ENTRIES =
      Set.of("run", "main", "enter", "enter0", "enterSpecial", "exit", "<clinit>");

  private OutermostFrame() {}

  /** Classes of the JDK with a {@code run} method that a thread of its own calls. */
  private static final Set<String> TASKS = Set.of("jdk.internal.ref.CleanerImpl");

  /** Whether a stack may end with this frame. */
  public static boolean mayBe(StackFrame frame) {
    return ENTRIES.contains(frame.method()) && !isTask(frame.owner());
  }

  /**
   * Whether a class is no thread but what a thread runs: a lambda, {@code
   * java.util.concurrent.ThreadPoolExecutor$Worker}, {@code FutureTask}; of that package only
   * {@code ForkJoinWorkerThread} and {@code DelayScheduler} are threads.
   */
  private static boolean isTask(String owner) {
    if (owner.startsWith("java.util.concurrent.")) {
      return !owner.endsWith("Thread") && !owner.endsWith("DelayScheduler");
    }
    return owner.contains("$$Lambda") || TASKS.contains(owner);
  }
}
