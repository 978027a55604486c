package io.jleak.cluster;

import io.jleak.model.CallChain;
import io.jleak.model.NormalizedThread;
import io.jleak.model.ThreadKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Finds the group of each thread; threads that share a chain object are looked up by it. */
final class ChainGroups {

  private final Map<List<Object>, ChainGroup> byIdentity = new HashMap<>();
  private final IdentityHashMap<CallChain, Map<String, ChainGroup>> byChain =
      new IdentityHashMap<>();

  /** The group that the thread belongs to, which is new when it is the first one. */
  ChainGroup of(NormalizedThread thread) {
    CallChain chain = thread.chain();
    String pattern = saysWhose(thread) ? thread.name().pattern() : "";
    Map<String, ChainGroup> byPattern = byChain.get(chain);
    if (byPattern == null) {
      byPattern = new HashMap<>();
      byChain.put(chain, byPattern);
    }
    ChainGroup group = byPattern.get(pattern);
    if (group == null) {
      group = find(chain, pattern);
      byPattern.put(pattern, group);
    }
    return group;
  }

  /**
   * Whether a name says more of whose thread it is than the frames; not that of a goroutine, which
   * is made of labels and goes over from each to those it starts.
   */
  private static boolean saysWhose(NormalizedThread thread) {
    return !thread.chain().hasApplicationFrame() && thread.thread().kind() != ThreadKind.GOROUTINE;
  }

  private ChainGroup find(CallChain chain, String pattern) {
    List<Object> identity = List.of(chain.frames(), chain.creator(), chain.truncated(), pattern);
    ChainGroup group = byIdentity.get(identity);
    if (group == null) {
      group = new ChainGroup(chain, pattern);
      byIdentity.put(identity, group);
    }
    return group;
  }

  Collection<ChainGroup> all() {
    return byIdentity.values();
  }
}
