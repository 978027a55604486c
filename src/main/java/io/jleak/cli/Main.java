package io.jleak.cli;

import java.io.BufferedInputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** The entry point: the only class that touches the process's streams and ends it. */
public final class Main {

  /** Set by {@code bin/jleak}, which can ask about standard output alone and at no cost. */
  private static final String TERMINAL = "jleak.terminal";

  /** Set by {@code bin/jleak} when standard error is a terminal. */
  private static final String WATCHED = "jleak.watched";

  private Main() {}

  /** Runs jleak and ends the process with its exit code. */
  public static void main(String[] args) {
    Terminal terminal =
        Terminal.ofProcess(System.getenv(), writesToTerminal(), Boolean.getBoolean(WATCHED));
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    int code =
        new Jleak(standardInput(), out, err, terminal, Path.of(""), Today.clock(System.getenv()))
            .run(args);
    System.exit(code);
  }

  /**
   * Buffered, because a bare file stream asks where in the file it is, which a pipe cannot tell.
   */
  private static InputStream standardInput() {
    return new BufferedInputStream(new FileInputStream(FileDescriptor.in));
  }

  private static boolean writesToTerminal() {
    String told = System.getProperty(TERMINAL);
    return told == null ? hasConsole() : Boolean.parseBoolean(told);
  }

  /** From JDK 22 on there is a console even without a terminal, and it has to be asked. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean hasConsole() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException beforeJdk22) {
      return true;
    }
  }
}
