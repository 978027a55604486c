/**
 * Watches a running JVM from outside and takes dumps of it when its threads climb.
 *
 * <p>Figures come from the file of counters that a HotSpot VM shares ({@code hsperfdata}): reading
 * it costs the target nothing, while an attach per tick makes it start a thread, accept a
 * connection and print. Where the file is switched off, {@code jcmd PID PerfCounter.print} tells
 * the same, and without any counters the operating system tells at least how many threads there
 * are. Dumps are taken by a {@code jcmd} of its own process: the attach API of the JDK is not in
 * every runtime, has no public way to take a dump, and a target that hangs can be left by ending a
 * process.
 */
package io.jleak.record;
