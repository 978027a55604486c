package io.jleak.catalogue;

import io.jleak.model.TrendFacts;

/**
 * A group of threads for a pattern to match, or to leave alone.
 *
 * @param pattern id of the pattern it is about
 * @param what what the threads are
 * @param facts what is known of them
 */
record Sample(String pattern, String what, TrendFacts facts) {

  static Sample sample(String pattern, String what, FactsBuilder facts) {
    return new Sample(pattern, what, facts.build());
  }

  @Override
  public String toString() {
    return pattern + ": " + what;
  }
}
