package io.jleak.cluster;

/** A group that represents a cluster. */
final class Leader implements Comparable<Leader> {

  private final int rank;
  private final ChainGroup group;
  private final SymbolSequence sequence;

  /** State of one search: which one saw this leader last, and how many frames they share. */
  private int seenBy = -1;

  private int sharedRare;

  /**
   * Makes a leader.
   *
   * @param rank its position among the leaders; the lower, the larger the group
   */
  Leader(int rank, ChainGroup group, SymbolSequence sequence) {
    this.rank = rank;
    this.group = group;
    this.sequence = sequence;
  }

  int rank() {
    return rank;
  }

  ChainGroup group() {
    return group;
  }

  SymbolSequence sequence() {
    return sequence;
  }

  /** Notes that a search met it once more; true when that was the first time. */
  boolean meet(int search) {
    boolean first = seenBy != search;
    sharedRare = first ? 1 : sharedRare + 1;
    seenBy = search;
    return first;
  }

  /** By what the last search met of them, the most first; then by rank. */
  @Override
  public int compareTo(Leader other) {
    int order = Integer.compare(other.sharedRare, sharedRare);
    return order != 0 ? order : Integer.compare(rank, other.rank);
  }
}
