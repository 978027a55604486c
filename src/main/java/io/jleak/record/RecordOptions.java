package io.jleak.record;

import java.nio.file.Path;
import java.time.Duration;

/**
 * What the user wants of a recording.
 *
 * @param every time from one sample to the next
 * @param length time after which it ends
 * @param folder that is written into; empty, or not there yet
 * @param always whether a dump is taken with every sample, whatever the limits say
 * @param dumps so many are taken after a limit was crossed, even when that is over
 * @param mostDumps so many at most, unless all are wanted
 */
public record RecordOptions(
    Duration every,
    Duration length,
    Path folder,
    boolean always,
    int dumps,
    int mostDumps,
    Limits limits) {}
