package io.jleak.record;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Takes dumps of one target, all in one form, since a series of two forms would see threads come
 * and go. That is {@code Thread.print}, which tells ages, CPU times and locks; but it leaves out
 * virtual threads, so where there are any it is {@code Thread.dump_to_file}, which has all threads.
 */
final class DumpTaker {

  /** Begins with the number of the dump, and has the time by which people look for it. */
  private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  /** Near the end of what {@code Thread.print} prints. */
  private static final String LAST_PART = "JNI global ref";

  private final Target target;
  private final Jcmd jcmd;
  private final Path folder;
  private int taken;
  private boolean virtual;

  DumpTaker(Target target, Jcmd jcmd, Path folder) {
    this.target = target;
    this.jcmd = jcmd;
    this.folder = folder;
  }

  int taken() {
    return taken;
  }

  /**
   * Takes a dump. It gets its name only when it is whole: one that ends in the middle would look as
   * if threads had ended.
   *
   * @return whether there is one more; not when the target has ended meanwhile
   * @throws RecordException when the target gives none
   * @throws IOException when the file cannot be written
   */
  boolean take() throws IOException {
    String name = "dump-%03d-%s".formatted(taken + 1, NAME.format(target.now()));
    Path part = folder.resolve("." + name + ".part");
    try {
      if (taken == 0) {
        virtual = writeAll(part) && has(part, DumpTaker::isOfVirtualThread);
      }
      boolean whole = virtual ? taken == 0 || writeAll(part) : print(part);
      if (!whole) {
        return false;
      }
      Files.move(part, folder.resolve(name + (virtual ? ".json" : ".txt")));
      taken++;
      return true;
    } catch (RecordException e) {
      if (target.isAlive()) {
        throw e;
      }
      return false;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private boolean print(Path part) throws IOException {
    jcmd.print(part, "Thread.print", "-l");
    return target.isAlive() || has(part, line -> line.startsWith(LAST_PART));
  }

  /**
   * Lets the target write a file, in its own file system and with its own rights, and takes it from
   * there.
   *
   * @return whether it can: from JDK 21 on
   */
  private boolean writeAll(Path part) throws IOException {
    String unique = "jleak-" + UUID.randomUUID() + ".json"; // nobody can put a link there before
    String inTarget = "/tmp/" + unique;
    Path root = ProcFile.of(target.pid(), "root");
    Path here = Files.isReadable(root) ? root.resolve("tmp").resolve(unique) : Path.of(inTarget);
    try {
      String answer = jcmd.print("Thread.dump_to_file", "-format=json", inTarget);
      if (!answer.contains("Created ") || !Files.isReadable(here)) {
        throw new RecordException(
            target.pid() + ": cannot write its dump to " + inTarget + ": " + Jcmd.reason(answer));
      }
      Files.copy(here, part, StandardCopyOption.REPLACE_EXISTING);
      return true;
    } catch (RecordException e) {
      if (taken > 0) {
        throw e;
      }
      return false;
    } finally {
      Files.deleteIfExists(here);
    }
  }

  /** From JDK 24 on a thread says so; before, its outermost frame does. */
  private static boolean isOfVirtualThread(String line) {
    return line.contains("java.lang.VirtualThread.run(") || line.contains("\"virtual\": true");
  }

  private static boolean has(Path file, Predicate<String> wanted) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      return lines.lines().anyMatch(wanted);
    }
  }
}
