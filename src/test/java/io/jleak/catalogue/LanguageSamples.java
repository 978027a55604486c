package io.jleak.catalogue;

import java.util.List;
import java.util.stream.Stream;

/** Virtual threads, goroutines and coroutines: JLK070 to JLK083. */
final class LanguageSamples {

  static final List<Sample> POSITIVE =
      Stream.of(
              VirtualThreadSamples.POSITIVE,
              GoroutineSamples.POSITIVE,
              GoroutineLockSamples.POSITIVE,
              GoroutineClientSamples.POSITIVE,
              CoroutineSamples.POSITIVE)
          .flatMap(List::stream)
          .toList();

  static final List<Sample> NEAR_MISSES =
      Stream.of(
              VirtualThreadSamples.NEAR_MISSES,
              GoroutineSamples.NEAR_MISSES,
              GoroutineLockSamples.NEAR_MISSES,
              GoroutineClientSamples.NEAR_MISSES,
              CoroutineSamples.NEAR_MISSES)
          .flatMap(List::stream)
          .toList();

  private LanguageSamples() {}
}
