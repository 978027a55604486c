package io.jleak.normalize;

import java.util.HashSet;
import java.util.Set;

/**
 * A set of package prefixes; {@code org.acme} holds for {@code org.acme.Job}, not for {@code
 * org.acmex}.
 */
final class PrefixSet {

  private final Set<String> prefixes;
  private final int longest;

  private PrefixSet(Set<String> prefixes) {
    this.prefixes = prefixes;
    int most = 0;
    for (String prefix : prefixes) {
      most = Math.max(most, prefix.length());
    }
    longest = most;
  }

  static PrefixSet read(String resource) {
    Set<String> prefixes = new HashSet<>(Resource.lines(resource));
    prefixes.remove("");
    return new PrefixSet(prefixes);
  }

  /** Whether the function is in one of the packages or below it. */
  boolean holds(String function) {
    for (int at = 0; at < function.length() && at <= longest; at++) {
      char c = function.charAt(at);
      if ((c == '.' || c == '/') && prefixes.contains(function.substring(0, at))) {
        return true;
      }
    }
    return false;
  }
}
