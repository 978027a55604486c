package io.jleak.catalogue;

import java.util.List;
import java.util.stream.Stream;

/**
 * Threads of clients of data stores, of coordination services and of clouds, and of loggers: JLK034
 * to JLK051.
 */
final class StoreSamples {

  static final List<Sample> POSITIVE =
      Stream.of(DatabaseSamples.POSITIVE, ServiceClientSamples.POSITIVE)
          .flatMap(List::stream)
          .toList();

  static final List<Sample> NEAR_MISSES =
      Stream.of(DatabaseNearMisses.ALL, ServiceClientNearMisses.ALL).flatMap(List::stream).toList();

  private StoreSamples() {}
}
