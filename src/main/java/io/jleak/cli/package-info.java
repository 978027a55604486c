/** The command line: commands, options, streams, exit codes. */
package io.jleak.cli;
