package io.jleak.cluster;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Counts objects, of which equal ones are mostly one object. */
final class Tally<T> {

  private final IdentityHashMap<T, Long> counts = new IdentityHashMap<>();

  void add(T object, long count) {
    Long before = counts.get(object);
    counts.put(object, before == null ? count : before + count);
  }

  /** The objects with their counts, in no order. */
  Set<Map.Entry<T, Long>> entries() {
    return counts.entrySet();
  }

  /**
   * The most frequent object; of equally frequent ones that with the least text.
   *
   * @param text what makes two objects one
   */
  T mostFrequent(Function<T, String> text) {
    if (counts.size() == 1) {
      return counts.keySet().iterator().next();
    }
    Map<String, Long> byText = new HashMap<>();
    T best = null;
    String bestText = null;
    for (Map.Entry<T, Long> entry : counts.entrySet()) {
      byText.merge(text.apply(entry.getKey()), entry.getValue(), Long::sum);
    }
    for (T object : counts.keySet()) {
      String each = text.apply(object);
      int order = best == null ? 1 : byText.get(each).compareTo(byText.get(bestText));
      if (order > 0 || (order == 0 && each.compareTo(bestText) < 0)) {
        best = object;
        bestText = each;
      }
    }
    return best;
  }
}
