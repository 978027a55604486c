package io.jleak.normalize;

import io.jleak.model.CallChain;
import io.jleak.model.StackFrame;
import io.jleak.model.StackTrace;
import io.jleak.model.WaitKind;
import io.jleak.normalize.FrameRoles.Role;
import java.util.ArrayList;
import java.util.List;

/** Makes the call chain of a stack trace; what it waits for is read from the frames alone. */
final class ChainBuilder {

  /** Recursion over more functions than this is not folded. */
  private static final int LONGEST_PERIOD = 4;

  private final Language language;

  ChainBuilder(Language language) {
    this.language = language;
  }

  CallChain build(StackTrace stack) {
    List<CanonicalFrame> frames = codeAndPlumbing(stack);
    int top = 0;
    WaitKind kind = WaitKind.NONE;
    while (top < frames.size() && frames.get(top).role() == Role.WAIT) {
      kind = or(frames.get(top).kind(), kind);
      top++;
    }
    if (top < frames.size() && frames.get(top).role() == Role.DOOR) {
      kind = or(frames.get(top).kind(), kind);
    }
    int bottom = frames.size();
    while (bottom > top && frames.get(bottom - 1).role() == Role.ROOT) {
      bottom--;
    }
    List<CanonicalFrame> chain = folded(frames.subList(top, bottom));
    StackFrame creator = stack.creator();
    return new CallChain(
        functions(chain),
        kind,
        blockedAt(frames, top, chain),
        applicationFrame(chain),
        creator == null ? "" : language.of(creator).function(),
        stack.truncated());
  }

  private List<CanonicalFrame> codeAndPlumbing(StackTrace stack) {
    List<CanonicalFrame> all = new ArrayList<>(stack.frames().size());
    boolean needsHidden = true;
    for (StackFrame each : stack.frames()) {
      CanonicalFrame frame = language.of(each);
      all.add(frame);
      needsHidden &= frame.role() != Role.CODE || !frame.application();
    }
    List<CanonicalFrame> staying = new ArrayList<>(all.size());
    for (CanonicalFrame frame : all) {
      if (stays(frame, needsHidden)) {
        staying.add(frame);
      }
    }
    return staying;
  }

  private static boolean stays(CanonicalFrame frame, boolean needsHidden) {
    return switch (frame.role()) {
      case SKIP -> false;
      case HIDE -> needsHidden && frame.application();
      case WAIT, DOOR, ROOT, CODE -> true;
    };
  }

  private static List<String> functions(List<CanonicalFrame> chain) {
    List<String> functions = new ArrayList<>(chain.size());
    for (CanonicalFrame frame : chain) {
      functions.add(frame.function());
    }
    return functions;
  }

  private static WaitKind or(WaitKind kind, WaitKind otherwise) {
    return kind == null ? otherwise : kind;
  }

  /**
   * Each run that repeats with a period of 1 to 4 frames as one copy. A frame is added, and where
   * the end then repeats what stands before it, the repetition is taken back: so nothing repeats in
   * the result, and folding it again changes nothing.
   */
  private static List<CanonicalFrame> folded(List<CanonicalFrame> frames) {
    List<CanonicalFrame> chain = new ArrayList<>(frames.size());
    for (CanonicalFrame frame : frames) {
      chain.add(frame);
      for (int period = 1; period <= LONGEST_PERIOD && 2 * period <= chain.size(); period++) {
        if (endRepeats(chain, period)) {
          chain.subList(chain.size() - period, chain.size()).clear();
          break;
        }
      }
    }
    return chain;
  }

  private static boolean endRepeats(List<CanonicalFrame> chain, int period) {
    int size = chain.size();
    for (int i = 1; i <= period; i++) {
      if (!chain.get(size - i).function().equals(chain.get(size - i - period).function())) {
        return false;
      }
    }
    return true;
  }

  /**
   * The innermost frame of the chain, which for the JDK and known libraries is what a reader looks
   * for ({@code LinkedBlockingQueue.take}); but when the application itself waits, the function it
   * calls for that ({@code Object.wait}), as its own frame is told beside.
   */
  private String blockedAt(List<CanonicalFrame> frames, int top, List<CanonicalFrame> chain) {
    if (frames.isEmpty()) {
      return "";
    }
    if (chain.isEmpty()) {
      return frames.get(Math.max(0, top - 1)).function();
    }
    CanonicalFrame innermost = chain.get(0);
    return top > 0 && innermost.application() && language.showsPlumbing()
        ? frames.get(top - 1).function()
        : innermost.function();
  }

  private static int applicationFrame(List<CanonicalFrame> chain) {
    for (int i = 0; i < chain.size(); i++) {
      if (chain.get(i).application()) {
        return i;
      }
    }
    return -1;
  }
}
