package io.jleak.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A JVM that a test starts, from the source of a program, and ends. */
final class LiveJvm implements AutoCloseable {

  private static final Path JVMS = Path.of("/usr/lib/jvm");

  private final Process process;

  private LiveJvm(Process process) {
    this.process = process;
  }

  /** The JDK that runs the tests. */
  static Path ownJdk() {
    return Path.of(System.getProperty("java.home"));
  }

  /** A JDK with virtual threads, where the machine has one. */
  static Optional<Path> jdk25() throws IOException {
    String told = System.getenv("JAVA25_HOME");
    if (told != null) {
      return Optional.of(Path.of(told));
    }
    if (Runtime.version().feature() >= 21) {
      return Optional.of(ownJdk());
    }
    if (!Files.isDirectory(JVMS)) {
      return Optional.empty();
    }
    try (Stream<Path> homes = Files.list(JVMS)) {
      return homes
          .filter(home -> home.getFileName().toString().contains("25"))
          .filter(home -> Files.isExecutable(home.resolve("bin/java")))
          .findFirst();
    }
  }

  /**
   * Starts a program and waits until its main method runs.
   *
   * @param folder for its source
   * @param body statements of its main method
   * @param options of the JVM
   */
  static LiveJvm start(Path jdk, Path folder, String body, String... options) throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("Program.java"),
            """
            import java.util.concurrent.*;

            class Program {
              public static void main(String[] args) throws Exception {
                System.out.println("ready");
                %s
              }
            }
            """
                .formatted(body));
    List<String> line = new ArrayList<>(List.of(jdk.resolve("bin/java").toString()));
    line.addAll(List.of(options));
    line.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", source.toString()));
    Process process =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    if (!"ready".equals(output.readLine())) {
      process.destroyForcibly();
      throw new IOException("the program does not start");
    }
    return new LiveJvm(process);
  }

  String pid() {
    return Long.toString(process.pid());
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
