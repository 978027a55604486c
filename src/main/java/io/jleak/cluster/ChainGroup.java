package io.jleak.cluster;

import io.jleak.model.CallChain;
import io.jleak.model.NormalizedThread;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Threads of one identity: equal frames and creator, and where no frame is the application's the
 * same name pattern too, because idle workers of all pools look alike.
 */
final class ChainGroup {

  /**
   * Largest first, then shortest, then by text: a total order that depends neither on the order of
   * threads nor on that of dumps. Chains whose outer frames are missing come last, so that a whole
   * chain represents them where there is one.
   */
  static final Comparator<ChainGroup> ORDER =
      Comparator.comparing((ChainGroup group) -> group.chain.truncated())
          .thenComparing(group -> group.count, Comparator.reverseOrder())
          .thenComparing(group -> group.chain.frames().size())
          .thenComparing(group -> group.chain.frames(), ChainGroup::compareTexts)
          .thenComparing(group -> group.chain.creator())
          .thenComparing(group -> group.pattern);

  private final CallChain chain;
  private final String pattern;
  private final Set<String> patternsSeen = new HashSet<>();
  private long count;

  ChainGroup(CallChain chain, String pattern) {
    this.chain = chain;
    this.pattern = pattern;
  }

  void add(NormalizedThread thread) {
    patternsSeen.add(thread.name().pattern());
    count += thread.thread().count();
  }

  /** A chain of the group; they differ in nothing but the wait kind. */
  CallChain chain() {
    return chain;
  }

  List<String> frames() {
    return chain.frames();
  }

  /** The first frame of the application, or the empty text. */
  String applicationFrame() {
    return chain.hasApplicationFrame() ? chain.frames().get(chain.applicationFrame()) : "";
  }

  /** The name pattern where it is part of the identity, or the empty text. */
  String pattern() {
    return pattern;
  }

  /** Chains of different realms never make one cluster. */
  String realm() {
    return chain.creator() + '\n' + pattern;
  }

  boolean hasThreadNamed(String namePattern) {
    return patternsSeen.contains(namePattern);
  }

  private static int compareTexts(List<String> one, List<String> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int order = one.get(i).compareTo(other.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
