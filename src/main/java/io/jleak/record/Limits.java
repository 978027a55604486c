package io.jleak.record;

import java.time.Duration;

/**
 * What must be crossed before dumps are taken.
 *
 * @param window time over which the count of threads is looked at, or what there is of it so far
 * @param deviation standard deviation of the count, in threads
 * @param slope growth of the count, in threads per second
 * @param gcShare share of the process's CPU time that goes into garbage collection, 0 to 1
 * @param heapJump growth of the heap after a collection, as a share of what it was
 * @param heapJumpBytes the same in bytes; both must be crossed
 */
public record Limits(
    Duration window,
    double deviation,
    double slope,
    double gcShare,
    double heapJump,
    double heapJumpBytes) {}
