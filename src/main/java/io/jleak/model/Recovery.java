package io.jleak.model;

/**
 * A cluster that shrank or vanished over a series.
 *
 * @param cluster the cluster
 * @param peak the highest count of any dump
 * @param now the count in the last dump
 */
public record Recovery(Cluster cluster, int peak, int now) {}
