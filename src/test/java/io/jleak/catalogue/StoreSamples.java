package io.jleak.catalogue;

import java.util.List;

/**
 * Threads of clients of data stores, of coordination services and of clouds, and of loggers: JLK034
 * to JLK051.
 */
final class StoreSamples {

  static final List<Sample> POSITIVE = List.of();

  static final List<Sample> NEAR_MISSES = List.of();

  private StoreSamples() {}
}
