package io.jleak.report;

import io.jleak.model.Cluster;
import io.jleak.model.NormalizedThread;
import io.jleak.model.StackFrame;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Which clusters a report lists. It never changes the verdict.
 *
 * @param wanted texts by what they are looked for in: one of them must be there, of each key. Case
 *     does not matter; {@code *} stands for any text, and a text without it may stand anywhere
 */
public record ClusterFilter(Map<Key, List<String>> wanted) {

  /** Lists all. */
  public static final ClusterFilter ALL = new ClusterFilter(Map.of());

  /** Where a text is looked for. */
  public enum Key {
    /** Names and name patterns of threads. */
    NAME,
    /** States. */
    STATE,
    /** Frames of the stack, as printed. */
    FRAME
  }

  public ClusterFilter {
    Map<Key, List<String>> copy = new EnumMap<>(Key.class);
    wanted.forEach((key, texts) -> copy.put(key, List.copyOf(texts)));
    wanted = copy;
  }

  public boolean isEmpty() {
    return wanted.isEmpty();
  }

  /** Whether a cluster is to be listed. */
  public boolean takes(Cluster cluster) {
    return wanted.entrySet().stream()
        .allMatch(
            each ->
                texts(each.getKey(), cluster).stream()
                    .anyMatch(
                        text -> each.getValue().stream().anyMatch(glob -> matches(glob, text))));
  }

  private static List<String> texts(Key key, Cluster cluster) {
    List<String> texts = new ArrayList<>();
    switch (key) {
      case NAME -> {
        for (NormalizedThread each : cluster.latest()) {
          texts.add(each.thread().name());
          texts.add(each.name().pattern());
        }
      }
      case STATE -> cluster.latest().forEach(each -> texts.add(each.thread().state().name()));
      case FRAME -> {
        for (StackFrame frame : cluster.sample().frames()) {
          texts.add(frame.toString());
        }
      }
    }
    return texts;
  }

  /** In one pass, however many stars there are. */
  static boolean matches(String glob, String text) {
    String wanted = glob.toLowerCase(Locale.ROOT);
    String searched = text.toLowerCase(Locale.ROOT);
    if (wanted.indexOf('*') < 0) {
      return searched.contains(wanted);
    }
    String[] parts = wanted.split("\\*", -1);
    String last = parts[parts.length - 1];
    if (!searched.startsWith(parts[0])) {
      return false;
    }
    int at = parts[0].length();
    for (int i = 1; i < parts.length - 1; i++) {
      int found = searched.indexOf(parts[i], at);
      if (found < 0) {
        return false;
      }
      at = found + parts[i].length();
    }
    return searched.length() - last.length() >= at && searched.endsWith(last);
  }

  /** {@code name=pool-*,state=WAITING}. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    wanted.forEach(
        (key, texts) ->
            texts.forEach(each -> parts.add(key.name().toLowerCase(Locale.ROOT) + "=" + each)));
    return String.join(",", parts);
  }
}
