package io.jleak.diff;

import io.jleak.model.SlotBehaviour;
import io.jleak.model.StackFrame;
import io.jleak.model.StackTrace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells whether threads run ever new copies of the same code. The class that the VM makes for a
 * lambda expression is made once for each class loader that loads the code around it, and its name
 * ends with a number or an address of its own: {@code Shop$$Lambda$14/0x0000000800c03000}. So
 * threads of one class loader show one such name, and those of an application that is deployed
 * again and again ever new ones.
 */
final class Reloads {

  /** Fewer may be lambda expressions at several places of one class. */
  private static final int LEAST_COPIES = 3;

  private static final String LAMBDA = "$$Lambda";
  private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");

  private Reloads() {}

  /**
   * Whether most of the younger stacks run a copy that no older one runs.
   *
   * @param oldestFirst stacks of threads with nearly the same call chain
   */
  static boolean seen(List<StackTrace> oldestFirst) {
    Map<String, Long> numbers = new HashMap<>();
    List<Long> copies = new ArrayList<>();
    IdentityHashMap<StackTrace, String> byStack =
        new IdentityHashMap<>(); // equal stacks are one object
    for (StackTrace stack : oldestFirst) {
      String copy = byStack.computeIfAbsent(stack, Reloads::outermostLambda);
      if (!copy.isEmpty()) {
        Long number = (long) numbers.size();
        Long known = numbers.putIfAbsent(copy, number);
        copies.add(known == null ? number : known);
      }
    }
    return numbers.size() >= LEAST_COPIES
        && copies.size() * 2 > oldestFirst.size()
        && SlotBehaviour.of(copies) == SlotBehaviour.EVER_NEW;
  }

  /**
   * The class of the outermost lambda that is not the JDK's own: what the thread is there for; or
   * "".
   */
  private static String outermostLambda(StackTrace stack) {
    List<StackFrame> frames = stack.frames();
    for (int i = frames.size() - 1; i >= 0; i--) {
      String owner = frames.get(i).owner();
      if (owner.contains(LAMBDA) && JDK.stream().noneMatch(owner::startsWith)) {
        return owner;
      }
    }
    return "";
  }
}
