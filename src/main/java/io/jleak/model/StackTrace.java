package io.jleak.model;

import java.util.List;

/**
 * What one thread was doing: its stack frames, innermost first.
 *
 * @param frames innermost first; empty for a thread that shows none
 * @param creator the frame that started the thread, where the runtime tells it (Go, Kotlin), or
 *     null
 * @param truncated whether the dump says that outer frames are missing ({@code ...})
 */
public record StackTrace(List<StackFrame> frames, StackFrame creator, boolean truncated) {

  public static final StackTrace EMPTY = new StackTrace(List.of(), null, false);

  public StackTrace {
    frames = List.copyOf(frames);
  }
}
