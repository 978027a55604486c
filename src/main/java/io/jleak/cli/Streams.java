package io.jleak.cli;

import io.jleak.input.Inputs;
import io.jleak.report.words.SafeText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.LocalDate;

/**
 * Where a run reads and writes: the report alone goes to {@code out}, messages go to {@code err}.
 *
 * @param in standard input
 * @param terminal what is known of the place where the report is read
 * @param clock that says which day it is
 */
record Streams(InputStream in, OutputStream out, PrintStream err, Terminal terminal, Clock clock) {

  private static final String STANDARD_OUTPUT = "standard output";

  /** What is to be printed. */
  interface Printed {
    void to(Writer out) throws IOException;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Writes a message: {@code jleak: FILE: what is wrong, what to do}. */
  void message(String text) {
    err.println("jleak: " + SafeText.of(text));
    err.flush();
  }

  /**
   * Prints to standard output, and closes it. That nobody reads it any more, as with {@code jleak
   * ... | head}, is no error.
   *
   * @param charset a character that it does not have becomes {@code ?}
   */
  void print(Charset charset, Printed text) {
    try (Writer writer = new BufferedWriter(new OutputStreamWriter(out, charset))) {
      text.to(writer);
    } catch (IOException e) {
      if (!isClosedPipe(e)) {
        throw OutputFile.failed(STANDARD_OUTPUT, e);
      }
    }
  }

  /** The name of a source as a message says it. */
  static String nameOf(String source) {
    return source.equals(Inputs.STANDARD_INPUT) ? "standard input" : source;
  }

  /**
   * The JDK has no type for it; the words are those of Unix, of Windows, and of a closed stream.
   */
  private static boolean isClosedPipe(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Broken pipe")
        || message.contains("pipe is being closed")
        || message.contains("Stream closed");
  }
}
