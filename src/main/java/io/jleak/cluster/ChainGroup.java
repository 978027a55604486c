package io.jleak.cluster;

import io.jleak.model.CallChain;
import io.jleak.model.NormalizedThread;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Threads of one identity: equal frames and creator, and where no frame is the application's the
 * same name pattern too, because idle workers of all pools look alike.
 */
final class ChainGroup implements Comparable<ChainGroup> {

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

  /**
   * Largest first, then shortest, then by text: a total order that depends neither on the order of
   * threads nor on that of dumps. Chains whose outer frames are missing come last, so that a whole
   * chain represents them where there is one.
   */
  @Override
  public int compareTo(ChainGroup other) {
    int order = Boolean.compare(chain.truncated(), other.chain.truncated());
    order = order != 0 ? order : Long.compare(other.count, count);
    order = order != 0 ? order : Integer.compare(frames().size(), other.frames().size());
    for (int i = 0; order == 0 && i < frames().size(); i++) {
      order = frames().get(i).compareTo(other.frames().get(i));
    }
    order = order != 0 ? order : chain.creator().compareTo(other.chain.creator());
    return order != 0 ? order : pattern.compareTo(other.pattern);
  }
}
