package io.jleak.cluster;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** One number per distinct frame: the rarer the frame among the distinct chains, the lower. */
final class FrameSymbols {

  /** Of a longer chain only the innermost frames are compared. */
  private static final int MOST_FRAMES = 1_000;

  private final Map<String, Integer> byFrame = new HashMap<>();

  /**
   * Numbers the frames of the groups.
   *
   * @param groups in their order, which is that of equally rare frames
   */
  FrameSymbols(List<ChainGroup> groups) {
    Map<String, Integer> chainsWith = new LinkedHashMap<>();
    for (ChainGroup group : groups) {
      for (String frame : new LinkedHashSet<>(group.frames())) {
        chainsWith.merge(frame, 1, Integer::sum);
      }
    }
    chainsWith.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(entry -> byFrame.put(entry.getKey(), byFrame.size()));
  }

  SymbolSequence sequence(ChainGroup group) {
    return new SymbolSequence(
        group.frames().stream().limit(MOST_FRAMES).map(byFrame::get).toArray(Integer[]::new));
  }
}
