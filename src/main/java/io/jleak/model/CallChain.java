package io.jleak.model;

import java.util.List;

/**
 * The canonical form of a stack trace: equal for the same code whatever the run.
 *
 * @param frames canonical functions, innermost first, without the waiting plumbing at the top (that
 *     became {@code waitKind}) and with recursion folded to one copy
 * @param waitKind what the thread waits for
 * @param blockedAt the function that blocks, as a reader would name it ({@code
 *     java.util.concurrent.LinkedBlockingQueue.take}); empty when there are no frames
 * @param applicationFrame index in {@code frames} of the innermost frame that belongs neither to
 *     the runtime nor to a known library, or -1
 * @param creator canonical function that started the thread, or empty
 * @param truncated whether outer frames are missing in the dump
 */
public record CallChain(
    List<String> frames,
    WaitKind waitKind,
    String blockedAt,
    int applicationFrame,
    String creator,
    boolean truncated) {

  public CallChain {
    frames = List.copyOf(frames);
  }

  public boolean hasApplicationFrame() {
    return applicationFrame >= 0;
  }
}
