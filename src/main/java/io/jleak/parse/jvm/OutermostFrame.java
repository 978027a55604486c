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

  /** Whether a stack may end with this frame. */
  public static boolean mayBe(StackFrame frame) {
    return ENTRIES.contains(frame.method());
  }
}
