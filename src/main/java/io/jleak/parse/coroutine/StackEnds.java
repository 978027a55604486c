package io.jleak.parse.coroutine;

import io.jleak.model.StackFrame;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Tells whether a coroutine's frames are all there. Nothing marks the end of a dump, but all
 * coroutines of a dump show their creation or none does, and stacks end in few functions.
 */
final class StackEnds {

  private final Set<String> functions = new HashSet<>();

  /** The frames that {@link #functions} are of: each frame is one object. */
  private final Set<StackFrame> frames = Collections.newSetFromMap(new IdentityHashMap<>());

  private boolean creationsShown;

  /** Learns from a coroutine that another one follows. */
  void add(StackFrame outermost, Creation creation) {
    if (outermost != null && frames.add(outermost)) {
      functions.add(outermost.function());
    }
    creationsShown |= creation.frames() > 0;
  }

  /** What shows that frames are missing, or null. */
  String missing(StackFrame outermost, Creation creation) {
    if (outermost == null && !creation.shown()) {
      return "the last coroutine has no frames";
    }
    if (creationsShown && creation.frames() == 0) {
      return "who created the last coroutine is missing";
    }
    return outermost == null || isEnd(outermost, creation.shown())
        ? null
        : "frames of the last coroutine are missing";
  }

  /** A coroutine's own frames end in its block, those of its creation where a thread begins. */
  private boolean isEnd(StackFrame outermost, boolean inCreation) {
    return functions.contains(outermost.function())
        || switch (outermost.method()) {
          case "run", "main" -> inCreation;
          case "invokeSuspend" -> !inCreation;
          default -> false;
        };
  }
}
