package io.jleak.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.OutputStream;

/** The entry point: the only class that touches the process's streams and ends it. */
public final class Main {

  private Main() {}

  /** Runs jleak and ends the process with its exit code. */
  public static void main(String[] args) {
    Terminal terminal = Terminal.ofProcess(System.getenv(), isTerminal());
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    int code = new Jleak(new FileInputStream(FileDescriptor.in), out, err, terminal).run(args);
    System.exit(code);
  }

  /**
   * Whether standard output is a terminal: bin/jleak knows, Java only if standard input is one too.
   */
  @SuppressWarnings("SystemConsoleNull") // the property makes it null again from JDK 22 on
  private static boolean isTerminal() {
    if (Boolean.getBoolean("jleak.terminal")) {
      return true;
    }
    System.setProperty("jdk.console", "java.base");
    return System.console() != null;
  }
}
