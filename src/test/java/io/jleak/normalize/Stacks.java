package io.jleak.normalize;

import io.jleak.model.StackFrame;
import io.jleak.model.StackTrace;
import java.util.Arrays;
import java.util.List;

/** Stack traces for tests, written on one line: innermost first, {@code <} between frames. */
final class Stacks {

  private Stacks() {}

  /** {@code j.u.c.} stands for java.util.concurrent, {@code ...} at the end for cut frames. */
  static StackTrace stack(String text) {
    String frames = text.strip();
    boolean truncated = frames.endsWith("...");
    if (truncated) {
      frames = frames.substring(0, frames.length() - 3).strip();
    }
    List<StackFrame> parsed =
        frames.isEmpty()
            ? List.of()
            : Arrays.stream(frames.split("\\s*<\\s+")).map(Stacks::frame).toList();
    return new StackTrace(parsed, null, truncated);
  }

  static StackFrame frame(String function) {
    String full = function.strip().replace("j.u.c.", "java.util.concurrent.");
    int dot = full.lastIndexOf('.');
    return new StackFrame(
        dot < 0 ? "" : full.substring(0, dot), full.substring(dot + 1), "X.java", 1, null);
  }
}
