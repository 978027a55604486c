package io.jleak.view;

import io.jleak.model.NormalizedThread;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Threads that have something in common, by what that is.
 *
 * @param <K> what they have in common
 */
final class Groups<K> {

  /** The threads of one group, by their indices in the last dump. */
  static final class Group {
    final List<Integer> indices = new ArrayList<>();
    int count;

    void add(int index, NormalizedThread thread) {
      indices.add(index);
      count += thread.thread().count();
    }
  }

  private final Map<K, Group> groups = new LinkedHashMap<>();

  void add(K key, int index, NormalizedThread thread) {
    groups.computeIfAbsent(key, any -> new Group()).add(index, thread);
  }

  int threads() {
    return groups.values().stream().mapToInt(each -> each.count).sum();
  }

  boolean isEmpty() {
    return groups.isEmpty();
  }

  /** The largest first, else by what they have in common. */
  List<Map.Entry<K, Group>> sorted(Comparator<K> order) {
    return groups.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<K, Group> each) -> -each.getValue().count)
                .thenComparing(Map.Entry::getKey, order))
        .toList();
  }
}
