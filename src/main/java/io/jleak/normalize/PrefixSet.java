package io.jleak.normalize;

import java.util.HashSet;
import java.util.Set;

/**
 * A set of package prefixes; {@code org.acme} holds for {@code org.acme.Job}, not for {@code
 * org.acmex}.
 */
final class PrefixSet {

  private final Set<String> prefixes;

  private PrefixSet(Set<String> prefixes) {
    this.prefixes = prefixes;
  }

  static PrefixSet read(String resource) {
    Set<String> prefixes = new HashSet<>(Resource.lines(resource));
    prefixes.remove("");
    return new PrefixSet(prefixes);
  }

  /** Whether the function is in one of the packages or below it. */
  boolean holds(String function) {
    for (int at = 0; at < function.length(); at++) {
      char c = function.charAt(at);
      if ((c == '.' || c == '/') && prefixes.contains(function.substring(0, at))) {
        return true;
      }
    }
    return false;
  }
}
