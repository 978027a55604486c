/**
 * What grew between the dumps of a series, and whether that is a leak: births, deaths and retention
 * of threads by their identity, or robust growth of counts where threads have none.
 *
 * <p>{@link io.jleak.diff.SeriesOrder} puts dumps in order and finds the process's first one,
 * {@link io.jleak.diff.Lifelines} follows each thread through them, {@link
 * io.jleak.diff.Populations} says which threads are judged together, and {@link
 * io.jleak.diff.GrowthJudge} judges.
 */
package io.jleak.diff;
