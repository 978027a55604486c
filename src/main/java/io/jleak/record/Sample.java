package io.jleak.record;

import java.time.OffsetDateTime;

/**
 * What a process told of itself at one tick. A number that is not known is {@link #UNKNOWN}, or
 * NaN.
 *
 * @param time by the target's clock
 * @param seconds since the tick before; 0 at the first one
 * @param active threads alive
 * @param daemon those of them that are daemons
 * @param peak most threads ever alive at once
 * @param started threads started since the process began
 * @param heapAfterGc bytes that the last collection left; known only where there was one since the
 *     tick before
 * @param gcMillis for which collections stopped the process since the tick before
 * @param gcShare of the CPU time used since the tick before, 0 to 1; of the time where the system
 *     does not tell which threads used the CPU
 */
record Sample(
    OffsetDateTime time,
    double seconds,
    int active,
    int daemon,
    int peak,
    long started,
    long heapAfterGc,
    double gcMillis,
    double gcShare) {

  static final int UNKNOWN = -1;
}
