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
 * found under those are compared; where very many share even those, only some of them.
 */
final class LeaderIndex {

  /** Leaders that a chain may meet under its rarest frames. */
  private static final int MOST_VISITS = 500;

  /** Leaders of those that are looked at more closely, the most promising first. */
  private static final int MOST_CANDIDATES = 50;

  /** Fields of edit distance tables in one run; some seconds. */
  private static final long MOST_CELLS = 500_000_000L;

  private final double least;
  private final Map<String, Map<Integer, List<Candidate>>> byRealm = new HashMap<>();
  private int searches;
  private long cells;
  private boolean complete;

  /**
   * An empty index.
   *
   * @param least similarity of a chain to the leader that is found for it, at least
   */
  LeaderIndex(double least) {
    this.least = least;
  }

  /** Adds a leader, to be found for chains of the same realm only. */
  void add(String realm, Leader leader) {
    Map<Integer, List<Candidate>> bySymbol = byRealm.get(realm);
    if (bySymbol == null) {
      bySymbol = new HashMap<>();
      byRealm.put(realm, bySymbol);
    }
    Candidate candidate = new Candidate(leader);
    for (int symbol : leader.sequence().rarest(least)) {
      List<Candidate> candidates = bySymbol.get(symbol);
      if (candidates == null) {
        candidates = new ArrayList<>();
        bySymbol.put(symbol, candidates);
      }
      candidates.add(candidate);
    }
  }

  /** The leader most similar to the chain, the first of equally similar ones; null for none. */
  Leader find(String realm, SymbolSequence sequence) {
    complete = true;
    Leader best = null;
    double bestSimilarity = 0;
    for (Candidate candidate : candidates(byRealm.getOrDefault(realm, Map.of()), sequence)) {
      Leader leader = candidate.leader;
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

  /** Whether the last search compared with all leaders that the chain may resemble. */
  boolean complete() {
    return complete;
  }

  private List<Candidate> candidates(
      Map<Integer, List<Candidate>> bySymbol, SymbolSequence sequence) {
    List<Candidate> met = new ArrayList<>();
    searches++;
    int visits = 0;
    for (int symbol : sequence.rarest(least)) {
      List<Candidate> candidates = bySymbol.getOrDefault(symbol, List.of());
      int visited = Math.min(candidates.size(), MOST_VISITS - visits);
      complete &= visited == candidates.size();
      for (Candidate candidate : candidates.subList(0, visited)) {
        if (candidate.meet(searches)) {
          met.add(candidate);
        }
      }
      visits += visited;
    }
    Collections.sort(met);
    if (met.size() > MOST_CANDIDATES) {
      complete = false;
      return met.subList(0, MOST_CANDIDATES);
    }
    return met;
  }

  /** A leader in this index, with what the last search that met it knows of it. */
  private static final class Candidate implements Comparable<Candidate> {

    private final Leader leader;
    private int metBy;
    private int sharedRare;

    Candidate(Leader leader) {
      this.leader = leader;
    }

    /** Notes that a search met it once more; true when that was the first time. */
    boolean meet(int search) {
      boolean first = metBy != search;
      sharedRare = first ? 1 : sharedRare + 1;
      metBy = search;
      return first;
    }

    /** The one that shares most rare frames first, then the one that represents most threads. */
    @Override
    public int compareTo(Candidate other) {
      int order = Integer.compare(other.sharedRare, sharedRare);
      return order != 0 ? order : Integer.compare(leader.rank(), other.leader.rank());
    }
  }
}
