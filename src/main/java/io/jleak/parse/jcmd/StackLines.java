package io.jleak.parse.jcmd;

import io.jleak.model.LockUse;
import io.jleak.model.StackFrame;
import io.jleak.parse.line.LineView;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads single lines of stack traces that stand outside of text, such as in JSON. */
public final class StackLines {

  private static final Object NEITHER = new Object();

  private final JcmdLines lines = new JcmdLines();

  /** What a line was read as: a frame, or neither frame nor lock; locks are read anew. */
  private final Map<String, Object> known = new HashMap<>();

  /**
   * Adds what a line says: {@code java.base/java.lang.Thread.run(Thread.java:1474)} or {@code at
   * com.acme.Shop.sell(Shop.java:12)} to the frames, {@code - locked java.lang.Object@1b2c3d} to
   * the locks.
   *
   * @return whether it is one of these
   */
  public boolean read(String text, List<StackFrame> frames, List<LockUse> locks) {
    Object line = known.get(text);
    if (line == null) {
      line = parse(text, frames.size() - 1, locks);
      if (line == null) {
        return true;
      }
      known.put(text, line);
    }
    if (line instanceof StackFrame frame) {
      frames.add(frame);
    }
    return line != NEITHER;
  }

  /** The one object for all frames that equal this one. */
  public StackFrame unique(StackFrame frame) {
    return lines.unique(frame);
  }

  /** Null for a lock, which has been added. */
  private Object parse(String text, int depth, List<LockUse> locks) {
    byte[] bytes = ("  " + text.strip()).getBytes(StandardCharsets.UTF_8);
    LineView<JcmdLine> line = lines.read(bytes, 0, bytes.length);
    if (line.value() instanceof JcmdLine.Frame frame && isFunction(frame.frame())) {
      return frame.frame();
    }
    if (line.value() instanceof JcmdLine.Lock) {
      locks.add(JcmdLines.use(line, depth));
      return null;
    }
    return NEITHER;
  }

  /** {@code com.acme.Shop.sell}, not {@code some words (in brackets)}. */
  private static boolean isFunction(StackFrame frame) {
    return !frame.owner().isEmpty() && frame.owner().indexOf(' ') < 0;
  }
}
