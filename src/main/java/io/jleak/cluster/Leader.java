package io.jleak.cluster;

/**
 * A group that represents a cluster.
 *
 * @param rank its position among the leaders; the lower, the larger the group
 */
record Leader(int rank, ChainGroup group, SymbolSequence sequence) {}
