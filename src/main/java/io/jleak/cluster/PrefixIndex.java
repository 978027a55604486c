package io.jleak.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the whole chain that a cut one begins like: {@code ThreadInfo.toString()} prints eight
 * frames and leaves out the rest.
 */
final class PrefixIndex {

  private static final int PRINTED_FRAMES = 8;

  private final Map<List<String>, List<Leader>> byPrefix = new HashMap<>();

  void add(Leader leader) {
    List<String> frames = leader.group().frames();
    for (int length = 1; length <= Math.min(frames.size(), PRINTED_FRAMES); length++) {
      byPrefix.computeIfAbsent(frames.subList(0, length), prefix -> new ArrayList<>()).add(leader);
    }
  }

  /** The first leader that the group's frames are the beginning of; null for none. */
  Leader find(ChainGroup group) {
    for (Leader leader : byPrefix.getOrDefault(group.frames(), List.of())) {
      if (leader.group().chain().creator().equals(group.chain().creator())
          && (group.pattern().isEmpty() || leader.group().hasThreadNamed(group.pattern()))) {
        return leader;
      }
    }
    return null;
  }
}
