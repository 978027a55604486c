package io.jleak.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * Where a run reads and writes: the report alone goes to {@code out}, messages go to {@code err}.
 *
 * @param in standard input
 * @param terminal what is known of the place where the report is read
 */
record Streams(InputStream in, OutputStream out, PrintWriter err, Terminal terminal) {

  /** Writes a message: {@code jleak: FILE: what is wrong, what to do}. */
  void message(String text) {
    err.println("jleak: " + text);
    err.flush();
  }

  /** A writer on standard output; a character that the terminal cannot show becomes {@code ?}. */
  Writer writer() {
    return new BufferedWriter(new OutputStreamWriter(out, terminal.charset()));
  }

  /**
   * Whether an error is that nobody reads the report any more, as with {@code jleak ... | head}.
   */
  static boolean isClosedPipe(IOException e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Broken pipe") || message.contains("Stream closed");
  }
}
