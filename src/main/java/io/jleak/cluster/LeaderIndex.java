package io.jleak.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the leader that a chain resembles most, without comparing it with all of them.
 *
 * <p>Two chains that are alike share one of their rarest frames (a prefix filter), so only leaders
 * found under those are compared. Where very many share even those, a chain is compared with some
 * only: {@link #incomplete()} counts these chains.
 */
final class LeaderIndex {

  /** Chains with different first frames of the application are not merged below this. */
  private static final double UNLIKE_APPLICATION_FRAMES = 0.9;

  /** Leaders that a chain may meet under its rarest frames. */
  private static final int MOST_VISITS = 500;

  /** Leaders of those that are looked at more closely, the most promising first. */
  private static final int MOST_CANDIDATES = 50;

  /** Fields of edit distance tables in one run; some seconds. */
  private static final long MOST_CELLS = 1_000_000_000L;

  private final double similarity;
  private final Map<String, Map<Integer, List<Leader>>> byRealm = new HashMap<>();
  private int searches;
  private int incomplete;
  private boolean complete;
  private long cells;

  LeaderIndex(double similarity) {
    this.similarity = similarity;
  }

  /** How many chains were not compared with all leaders that they may resemble. */
  int incomplete() {
    return incomplete;
  }

  void add(Leader leader) {
    Map<Integer, List<Leader>> bySymbol = byRealm.get(leader.group().realm());
    if (bySymbol == null) {
      bySymbol = new HashMap<>();
      byRealm.put(leader.group().realm(), bySymbol);
    }
    for (int symbol : leader.sequence().rarest(similarity)) {
      List<Leader> leaders = bySymbol.get(symbol);
      if (leaders == null) {
        leaders = new ArrayList<>();
        bySymbol.put(symbol, leaders);
      }
      leaders.add(leader);
    }
  }

  /** The leader most similar to the group, the first of equally similar ones; null for none. */
  Leader find(ChainGroup group, SymbolSequence sequence) {
    complete = true;
    Leader best = mostSimilar(group, sequence, candidates(group, sequence));
    if (!complete) {
      incomplete++;
    }
    return best;
  }

  private Leader mostSimilar(ChainGroup group, SymbolSequence sequence, List<Leader> candidates) {
    Leader best = null;
    double bestSimilarity = 0;
    for (Leader leader : candidates) {
      double least =
          leader.group().applicationFrame().equals(group.applicationFrame())
              ? similarity
              : Math.max(similarity, UNLIKE_APPLICATION_FRAMES);
      if (!sequence.mayResemble(leader.sequence(), least)) {
        continue;
      }
      cells += sequence.cells(leader.sequence(), least);
      if (cells > MOST_CELLS) {
        complete = false;
        break;
      }
      double found = sequence.similarity(leader.sequence(), least);
      if (found > bestSimilarity
          || (found > 0 && found == bestSimilarity && leader.rank() < best.rank())) {
        best = leader;
        bestSimilarity = found;
      }
    }
    return best;
  }

  private List<Leader> candidates(ChainGroup group, SymbolSequence sequence) {
    Map<Integer, List<Leader>> bySymbol = byRealm.getOrDefault(group.realm(), Map.of());
    List<Leader> candidates = new ArrayList<>();
    searches++;
    int visits = 0;
    for (int symbol : sequence.rarest(similarity)) {
      List<Leader> leaders = bySymbol.getOrDefault(symbol, List.of());
      int visited = Math.min(leaders.size(), MOST_VISITS - visits);
      complete &= visited == leaders.size();
      for (Leader leader : leaders.subList(0, visited)) {
        if (leader.meet(searches)) {
          candidates.add(leader);
        }
      }
      visits += visited;
    }
    Collections.sort(candidates);
    if (candidates.size() > MOST_CANDIDATES) {
      complete = false;
      return candidates.subList(0, MOST_CANDIDATES);
    }
    return candidates;
  }
}
