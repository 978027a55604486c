package io.jleak.model;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * What a group of threads, which are in one cluster or bear one name pattern, does over a series.
 *
 * @param facts what leak patterns are matched with; {@code facts().trend()} is the judgement
 * @param clusterIds the clusters its threads are in, the largest first
 * @param fingerprints those of these clusters, in the same order
 * @param counts how many threads per dump
 * @param births threads per dump that the dump before did not have anywhere; 0 for the first dump
 * @param deaths threads per dump that the dump after does not have anywhere; 0 for the last dump
 * @param retention share of the threads born during the series that were alive at its end, 0 to 1;
 *     NaN when none was born
 * @param ratePerMinute growth in threads per minute over the time it went on
 * @param stability share of the last ten dumps in which the group is present, 0 to 1
 * @param confidence how sure the judgement is; null where there is nothing to be sure of
 * @param signs what speaks for a leak beyond counts
 * @param since time in s since the first dump when growth began, below 0 when before it; NaN when
 *     it is not known
 * @param threads its threads in the last dump that shows it, those born in the series first
 * @param evidence sentences with the numbers that led to the judgement
 */
public record Trend(
    TrendFacts facts,
    List<String> clusterIds,
    List<String> fingerprints,
    List<Integer> counts,
    List<Integer> births,
    List<Integer> deaths,
    double retention,
    double ratePerMinute,
    double stability,
    Confidence confidence,
    Set<Sign> signs,
    double since,
    List<NormalizedThread> threads,
    List<String> evidence) {

  public Trend {
    clusterIds = List.copyOf(clusterIds);
    fingerprints = List.copyOf(fingerprints);
    counts = List.copyOf(counts);
    births = List.copyOf(births);
    deaths = List.copyOf(deaths);
    signs = Set.copyOf(signs);
    threads = List.copyOf(threads);
    evidence = List.copyOf(evidence);
  }

  public TrendKind kind() {
    return facts.trend();
  }

  /** The most threads that any dump shows. */
  public int peak() {
    return Collections.max(counts);
  }

  public int totalBirths() {
    return births.stream().mapToInt(Integer::intValue).sum();
  }

  public int totalDeaths() {
    return deaths.stream().mapToInt(Integer::intValue).sum();
  }
}
