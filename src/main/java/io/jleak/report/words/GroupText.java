package io.jleak.report.words;

import io.jleak.model.CallChain;
import io.jleak.model.Cluster;
import io.jleak.model.NormalizedThread;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Words for a group of threads: what they are called, and what they do. */
public final class GroupText {

  /** A longer name tells no more. */
  private static final int MAX_NAME = 60;

  private static final int MAX_NAMES = 2;

  private GroupText() {}

  /** A thread's name or name pattern, fit to stand in a sentence. */
  public static String name(String name) {
    return name.isBlank() ? "(no name)" : Columns.fit(SafeText.of(name), MAX_NAME);
  }

  /** The same where threads without a name are known by what started them. */
  private static String name(String name, CallChain chain) {
    return name.isBlank() && !chain.creator().isEmpty()
        ? "of " + SafeText.of(CodeName.brief(chain.creator()))
        : name(name);
  }

  /** Names or name patterns in a row. */
  public static String names(List<String> patterns, int most, CallChain chain) {
    List<String> shown = patterns.subList(0, Math.min(most, patterns.size()));
    return String.join(", ", shown.stream().map(each -> name(each, chain)).toList());
  }

  /** {@code , WAITING in LinkedBlockingQueue.take}. */
  public static String doing(String state, CallChain chain) {
    String where = where(chain);
    String text = state.equals("UNKNOWN") ? "" : state;
    if (!where.isEmpty()) {
      text += (text.isEmpty() ? "in " : " in ") + where;
    }
    return text.isEmpty() ? "" : ", " + text;
  }

  /** The function that blocks, in brief; empty when there is none. */
  public static String where(CallChain chain) {
    return SafeText.of(CodeName.brief(chain.blockedAt()));
  }

  /** The innermost function of the application, in brief; empty when there is none. */
  public static String yours(CallChain chain) {
    return chain.hasApplicationFrame()
        ? SafeText.of(CodeName.brief(chain.frames().get(chain.applicationFrame())))
        : "";
  }

  /** The most frequent name patterns of a cluster. */
  public static String names(Cluster cluster) {
    List<String> patterns = mostFrequent(cluster.latest(), each -> each.name().pattern());
    String text = names(patterns, MAX_NAMES, cluster.chain());
    return patterns.size() > MAX_NAMES ? text + ", .." : text;
  }

  /** The state that most threads of a cluster are in. */
  public static String state(Cluster cluster) {
    List<String> states = mostFrequent(cluster.latest(), each -> each.thread().state().name());
    return states.isEmpty() ? "" : states.get(0);
  }

  private static List<String> mostFrequent(
      List<NormalizedThread> threads, Function<NormalizedThread, String> property) {
    Map<String, Integer> counts = new TreeMap<>();
    for (NormalizedThread each : threads) {
      counts.merge(property.apply(each), each.thread().count(), Integer::sum);
    }
    return counts.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
