package io.jleak.normalize;

import io.jleak.model.StackFrame;
import io.jleak.model.WaitKind;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of the functions of one runtime: its tables, and what they gave so far.
 *
 * <p>Not thread-safe. Distinct functions are kept once and for ever; there are some thousands in
 * the largest dumps.
 */
final class Language {

  private static final int LONGEST_NAME = 4_000;
  private static final int MOST_PASSES = 16;
  private static final int MOST_FRAMES = 1 << 17;

  private final List<FrameRule> rules;
  private final FrameRoles roles;
  private final PrefixSet runtime;
  private final PrefixSet libraries;
  private final boolean showsPlumbing;
  private final IdentityHashMap<StackFrame, CanonicalFrame> byFrame = new IdentityHashMap<>();
  private final Map<String, CanonicalFrame> byFunction = new HashMap<>();

  private Language(String tables, boolean showsPlumbing) {
    rules = FrameRule.readAll(tables + "-frames.rules");
    roles = FrameRoles.read(tables + "-frames.roles");
    runtime = PrefixSet.read(tables + "-runtime.prefixes");
    libraries = PrefixSet.read(tables + "-libraries.prefixes");
    this.showsPlumbing = showsPlumbing;
  }

  static Language jvm() {
    return new Language("jvm", true);
  }

  static Language go() {
    return new Language("go", false);
  }

  List<FrameRule> rules() {
    return rules;
  }

  /** Whether every dump prints the frames in which a thread waits; Go's stacks hide them. */
  boolean showsPlumbing() {
    return showsPlumbing;
  }

  /** What a thread waits for by the dump's own word for its state; null when that says nothing. */
  WaitKind kindOfState(String text) {
    return roles.kindOfState(text);
  }

  /** What is known of the function of a frame. */
  CanonicalFrame of(StackFrame frame) {
    CanonicalFrame known = byFrame.get(frame);
    if (known == null) {
      known = of(frame.function());
      if (byFrame.size() < MOST_FRAMES) {
        byFrame.put(frame, known);
      }
    }
    return known;
  }

  private CanonicalFrame of(String function) {
    CanonicalFrame known = byFunction.get(function);
    if (known == null) {
      known = describe(function);
      byFunction.put(function, known);
    }
    return known;
  }

  /** Forgets the frames as objects: the next dump has its own. */
  void endOfDump() {
    byFrame.clear();
  }

  /** What the tables say of a function as a dump prints it. */
  CanonicalFrame describe(String function) {
    String canonical = canonical(function);
    FrameRoles.Entry entry = roles.of(canonical);
    boolean foreign = runtime.holds(canonical) || libraries.holds(canonical);
    return new CanonicalFrame(canonical, entry.role(), entry.kind(), !foreign);
  }

  /**
   * The name of a function that is the same in every run: all rules in their order, again until
   * nothing changes. A name that no compiler writes (over 4,000 characters) stays as it is.
   */
  String canonical(String function) {
    if (function.length() > LONGEST_NAME) {
      return function;
    }
    String current = function;
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      String before = current;
      for (FrameRule rule : rules) {
        current = rule.apply(current);
      }
      if (current.equals(before)) {
        break;
      }
    }
    return current;
  }
}
