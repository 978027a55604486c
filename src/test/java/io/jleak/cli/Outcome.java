package io.jleak.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What a command line, run in this process, printed and ended with. */
record Outcome(int exitCode, String out, String err) {

  /** A terminal as most logs and pipes are: no colour, 80 columns. */
  static final Terminal PLAIN = new Terminal(80, false, StandardCharsets.UTF_8);

  static Outcome of(String... args) {
    return withInput(new ByteArrayInputStream(new byte[0]), args);
  }

  static Outcome withInput(InputStream in, String... args) {
    return on(PLAIN, in, args);
  }

  static Outcome on(Terminal terminal, InputStream in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = new Jleak(in, out, err, terminal).run(args);
    return new Outcome(
        exitCode, out.toString(terminal.charset()), err.toString(terminal.charset()));
  }

  /** Runs with a standard output of its own; what went there is not in the outcome. */
  static Outcome writingTo(OutputStream out, String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    InputStream in = new ByteArrayInputStream(new byte[0]);
    int exitCode = new Jleak(in, out, err, PLAIN).run(args);
    return new Outcome(exitCode, "", err.toString(StandardCharsets.UTF_8));
  }
}
