package io.jleak.catalogue;

import java.util.List;

/** Virtual threads, goroutines and coroutines: JLK070 to JLK083. */
final class LanguageSamples {

  static final List<Sample> POSITIVE = List.of();

  static final List<Sample> NEAR_MISSES = List.of();

  private LanguageSamples() {}
}
