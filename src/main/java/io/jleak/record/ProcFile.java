package io.jleak.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files below {@code /proc/PID}, by which Linux tells of a process; elsewhere there are none. */
final class ProcFile {

  /** Clock ticks, user's and system's, in a {@code stat}; counted behind the name in brackets. */
  private static final int USER_TICKS = 11;

  private static final String THREADS = "Threads:";
  private static final String NAMES = "NSpid:";
  private static final String CAUGHT = "SigCgt:";

  /** The bit of SIGQUIT in a mask of signals. */
  private static final long QUIT = 1L << 2;

  private ProcFile() {}

  static boolean isThere() {
    return Files.isReadable(Path.of("/proc/self/stat"));
  }

  static Path of(long pid, String name) {
    return Path.of("/proc", Long.toString(pid), name);
  }

  /**
   * Whether the process has loaded HotSpot.
   *
   * @throws IOException when it is not ours to look at
   */
  static boolean hasHotSpot(long pid) throws IOException {
    return read(of(pid, "maps")).contains("/libjvm.so");
  }

  /** Whether the process handles the signal by which a tool asks to be let in. */
  static boolean catchesQuit(long pid) throws IOException {
    String mask = status(pid, CAUGHT).orElse("");
    return mask.isEmpty() || (Long.parseUnsignedLong(mask, 16) & QUIT) != 0;
  }

  /** Its ids, from our namespace of processes to its own. */
  static List<String> names(long pid) {
    try {
      return List.of(status(pid, NAMES).orElse(Long.toString(pid)).split("\\s+"));
    } catch (IOException e) {
      return List.of(Long.toString(pid));
    }
  }

  /** Threads of the operating system's, those of the VM included. */
  static long threads(long pid) throws IOException {
    return Long.parseLong(
        status(pid, THREADS).orElseThrow(() -> new IOException("no count of threads")));
  }

  /** CPU time that a {@code stat} tells, in ticks of the kernel's clock. */
  static long cpuTicks(Path stat) throws IOException {
    String text = read(stat);
    String[] fields = text.substring(text.lastIndexOf(')') + 1).strip().split(" ");
    return Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[USER_TICKS + 1]);
  }

  /** A variable of the environment that the process was started with. */
  static Optional<String> variable(long pid, String name) {
    try {
      for (String each : read(of(pid, "environ")).split("\0")) {
        if (each.startsWith(name + "=")) {
          return Optional.of(each.substring(name.length() + 1));
        }
      }
    } catch (IOException e) {
      // not Linux, or not ours
    }
    return Optional.empty();
  }

  private static Optional<String> status(long pid, String field) throws IOException {
    return read(of(pid, "status"))
        .lines()
        .filter(line -> line.startsWith(field))
        .map(line -> line.substring(field.length()).strip())
        .findFirst();
  }

  /** Latin-1, since a thread can be called anything. */
  static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
  }
}
