package io.jleak.catalogue;

import java.util.List;

/**
 * Threads of files, processes, deployments, management, and of synchronizers: JLK052 to JLK069,
 * JLK084.
 */
final class SystemSamples {

  static final List<Sample> POSITIVE = List.of();

  static final List<Sample> NEAR_MISSES = List.of();

  private SystemSamples() {}
}
