package io.jleak.cluster;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Counts objects, of which equal ones are mostly one object. */
final class Tally<T> {

  private final IdentityHashMap<T, Long> counts = new IdentityHashMap<>();

  void add(T object, long count) {
    counts.merge(object, count, Long::sum);
  }

  void forEach(BiConsumer<T, Long> action) {
    counts.forEach(action);
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
    Map<String, T> byText = new HashMap<>();
    Map<String, Long> countByText = new HashMap<>();
    counts.forEach(
        (object, count) -> {
          String key = text.apply(object);
          byText.putIfAbsent(key, object);
          countByText.merge(key, count, Long::sum);
        });
    return countByText.entrySet().stream()
        .max(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(entry -> byText.get(entry.getKey()))
        .orElseThrow();
  }
}
