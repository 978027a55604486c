/**
 * HotSpot's crash logs, {@code hs_err_pid1234.log}, and {@code jcmd VM.info}.
 *
 * <p>They list the threads without their stacks, but for the one that crashed: it has its Java
 * frames, or where it ran no Java code its native ones. A crash log is one dump.
 */
package io.jleak.parse.hserr;
