/**
 * Watches a running JVM from outside and takes dumps of it when its threads climb.
 *
 * <p>Figures come from the file of counters that a HotSpot VM shares ({@code hsperfdata}), which is
 * also all that {@code jcmd PID PerfCounter.print} reads: it costs the target nothing, while to ask
 * it anything per tick would make it start a thread, accept a connection and print. Where the file
 * is switched off, the operating system still tells how many threads there are. Dumps are taken by
 * a {@code jcmd} of its own process: the attach API of the JDK is not in every runtime, has no
 * public way to take a dump, and a target that hangs can be left by ending a process.
 */
package io.jleak.record;
