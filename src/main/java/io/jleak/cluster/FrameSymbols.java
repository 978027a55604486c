package io.jleak.cluster;

import java.util.ArrayList;
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
        Integer before = chainsWith.get(frame);
        chainsWith.put(frame, before == null ? 1 : before + 1);
      }
    }
    List<Map.Entry<String, Integer>> byRarity = new ArrayList<>(chainsWith.entrySet());
    byRarity.sort(Map.Entry.comparingByValue());
    for (Map.Entry<String, Integer> frame : byRarity) {
      byFrame.put(frame.getKey(), byFrame.size());
    }
  }

  SymbolSequence sequence(ChainGroup group) {
    Integer[] symbols = new Integer[Math.min(group.frames().size(), MOST_FRAMES)];
    for (int i = 0; i < symbols.length; i++) {
      symbols[i] = byFrame.get(group.frames().get(i));
    }
    return new SymbolSequence(symbols);
  }
}
