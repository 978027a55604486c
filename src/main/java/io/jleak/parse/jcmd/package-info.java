/** Text dumps of {@code jcmd PID Thread.dump_to_file}, which show virtual threads, too. */
package io.jleak.parse.jcmd;
