package io.jleak.catalogue;

import java.util.List;
import java.util.stream.Stream;

/**
 * Threads of files, processes, deployments, management, and of synchronizers: JLK052 to JLK069,
 * JLK084.
 */
final class SystemSamples {

  static final List<Sample> POSITIVE =
      Stream.of(SynchronizerSamples.POSITIVE).flatMap(List::stream).toList();

  static final List<Sample> NEAR_MISSES =
      Stream.of(SynchronizerNearMisses.ALL).flatMap(List::stream).toList();

  private SystemSamples() {}
}
