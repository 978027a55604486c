package io.jleak.report.text;

import io.jleak.model.CallChain;
import io.jleak.model.StackFrame;
import io.jleak.model.StackTrace;
import io.jleak.model.TrendFacts;
import io.jleak.report.words.CodeName;
import io.jleak.report.words.Columns;
import io.jleak.report.words.Quantity;
import java.util.ArrayList;
import java.util.List;

/** The few frames of a stack by which a reader knows the code: where it blocks, and who called. */
final class TellingFrames {

  private static final int FRAMES = 4;

  /** Frames of the application, where they are further out. */
  private static final int YOURS = 2;

  private static final String STARTED_BY = "started by ";

  private TellingFrames() {}

  /** The frames as lines of at most so many columns. */
  static List<String> of(TrendFacts facts, int width) {
    return of(facts.sample(), facts.chain(), FRAMES, width);
  }

  /**
   * The frames as lines.
   *
   * @param most so many frames from the blocking one on
   */
  static List<String> of(StackTrace stack, CallChain chain, int most, int width) {
    List<StackFrame> frames = stack.frames();
    int from = Math.max(0, indexOf(chain.blockedAt(), frames));
    int to = Math.min(frames.size(), from + most);
    List<StackFrame> shown = new ArrayList<>(frames.subList(from, to));
    int yours =
        chain.hasApplicationFrame()
            ? indexOf(chain.frames().get(chain.applicationFrame()), frames)
            : -1;
    if (yours >= to) {
      shown.addAll(frames.subList(yours, Math.min(frames.size(), yours + YOURS)));
    }
    List<String> lines = lines(shown, width);
    if (yours > to) {
      lines.add(to - from, ".. " + Quantity.of(yours - to, "frame"));
    }
    if (stack.creator() != null) {
      lines.add(STARTED_BY + CodeName.brief(stack.creator(), width - STARTED_BY.length()));
    }
    return lines;
  }

  /** All in full or, when one is too long for that, all in brief. */
  private static List<String> lines(List<StackFrame> frames, int width) {
    List<String> full = new ArrayList<>();
    frames.forEach(frame -> full.add(CodeName.full(frame)));
    if (full.stream().allMatch(line -> Columns.width(line) <= width)) {
      return full;
    }
    List<String> brief = new ArrayList<>();
    frames.forEach(frame -> brief.add(CodeName.brief(frame, width)));
    return brief;
  }

  private static int indexOf(String function, List<StackFrame> frames) {
    for (int i = 0; i < frames.size(); i++) {
      if (frames.get(i).function().equals(function)) {
        return i;
      }
    }
    return -1;
  }
}
