package io.jleak.record;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The JDK's {@code jcmd}, for one target; each call is a process of its own. */
final class Jcmd {

  /** A target that does not answer for so long is stopped, or hangs. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** It lives for a moment: no counters of its own, no compiler or collector that needs warming. */
  private static final List<String> FAST_START =
      List.of("-J-XX:+UseSerialGC", "-J-XX:TieredStopAtLevel=1", "-J-XX:-UsePerfData");

  /** Options meant for the user's JVMs, such as agents. */
  private static final List<String> NOT_INHERITED =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  private final Path program;
  private final long pid;
  private final Duration patience;

  Jcmd(Path program, long pid) {
    this(program, pid, PATIENCE);
  }

  Jcmd(Path program, long pid, Duration patience) {
    this.program = program;
    this.pid = pid;
    this.patience = patience;
  }

  /**
   * That of the target's own JDK, or of jleak's, {@code JAVA_HOME} or {@code PATH}.
   *
   * @param target its program, where the system tells it
   */
  static Jcmd find(long pid, Path target, Map<String, String> environment) throws RecordException {
    List<Path> folders = new ArrayList<>();
    if (target != null && target.getParent() != null) {
      folders.add(target.getParent());
      folders.add(target.resolveSibling("../../bin")); // of a JDK 8, whose java is in jre/bin
    }
    folders.add(Path.of(System.getProperty("java.home"), "bin"));
    String home = environment.getOrDefault("JAVA_HOME", "");
    if (!home.isEmpty()) {
      folders.add(Path.of(home, "bin"));
    }
    Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .map(Path::of)
        .forEach(folders::add);
    return in(folders, pid);
  }

  /** That of the first folder that has one. */
  static Jcmd in(List<Path> folders, long pid) throws RecordException {
    String name = File.separatorChar == '\\' ? "jcmd.exe" : "jcmd";
    return folders.stream()
        .map(folder -> folder.resolve(name).normalize())
        .filter(Files::isExecutable)
        .findFirst()
        .map(program -> new Jcmd(program, pid))
        .orElseThrow(
            () ->
                new RecordException(
                    "no jcmd found, which takes the dumps: set JAVA_HOME to a JDK, not a JRE"));
  }

  /** What a command prints. */
  String print(String... command) throws IOException {
    Path file = Files.createTempFile("jleak", ".txt");
    try {
      print(file, command);
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } finally {
      Files.deleteIfExists(file);
    }
  }

  /**
   * Writes what a command prints into a file, which is there already or not.
   *
   * @throws RecordException when the target does not do it
   * @throws IOException when the file cannot be written
   */
  void print(Path file, String... command) throws IOException {
    Process process = start(command);
    CountDownLatch done = new CountDownLatch(1);
    Thread guard = new Thread(() -> guard(process, done), "jleak-jcmd");
    guard.setDaemon(true);
    guard.start();
    try (InputStream printed = process.getInputStream()) {
      // Through our hands: what jcmd cannot write on a full disk, it drops without a word.
      Files.copy(printed, file, StandardCopyOption.REPLACE_EXISTING);
      int exitCode = process.waitFor();
      if (done.getCount() == 0) {
        throw new RecordException(
            pid + ": does not answer for " + patience.toSeconds() + " s: it is stopped, or hangs");
      }
      if (exitCode != 0) {
        throw new RecordException(
            pid + ": jcmd says: " + reason(Files.readString(file, StandardCharsets.ISO_8859_1)));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RecordException(pid + ": was not waited for");
    } finally {
      done.countDown();
      process.destroyForcibly();
    }
  }

  private Process start(String... command) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(program.toString());
    line.addAll(FAST_START);
    line.add(Long.toString(pid));
    line.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(line).redirectErrorStream(true);
    NOT_INHERITED.forEach(builder.environment()::remove);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  /** Ends the call when it takes too long. */
  private void guard(Process process, CountDownLatch done) {
    try {
      if (!done.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        done.countDown();
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The first line that says something; an exception's name before it says nothing. */
  static String reason(String printed) {
    return printed
        .lines()
        .filter(line -> !line.isBlank() && !line.matches("\\d+:"))
        .findFirst()
        .map(line -> line.replaceFirst("^(?:[\\w.$]+(?:Exception|Error): )+", ""))
        .orElse("nothing");
  }
}
