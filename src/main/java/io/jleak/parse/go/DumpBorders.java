package io.jleak.parse.go;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Knows where one dump of all goroutines ends and the next begins, for which there is no mark of
 * its own.
 *
 * <pre>
 * panic: boom                  a cause: what comes next is a dump of its own
 * goroutine 18 [running]:      only the goroutine that prints the dump is running, and it comes first;
 *                              but not in a crash, which stops none
 * goroutine 7 [select]:        a number that comes again: another dump
 * -----                        but not in the further sections of a crash, one for each thread of the
 * SIGQUIT: quit                operating system: they show some goroutines again, now with a stack
 * </pre>
 */
final class DumpBorders {

  /** Lines that tell the cause of the dump to come. */
  private final List<Integer> causes = new ArrayList<>();

  /** Place in the dump of each goroutine, by its number. */
  private final Map<Long, Integer> places = new HashMap<>();

  private boolean crash;
  private boolean section;
  private boolean separated;
  private boolean anyNotRunning;

  /** A line that tells why the process dies; whether a dump follows is not known yet. */
  void cause(int line) {
    causes.add(line);
  }

  boolean hasCause() {
    return !causes.isEmpty();
  }

  /** The runtime prints its own stack: the process dies. */
  void crash() {
    crash = true;
  }

  boolean isCrash() {
    return crash;
  }

  /** {@code -----}. */
  void separator() {
    section = true;
    separated = true;
  }

  /** Whether a further section has begun, and no goroutine has come in it yet. */
  boolean atStartOfSection() {
    return separated;
  }

  /** Whether the dump that is being read ends before a goroutine. */
  boolean isBefore(GoroutineHeader next) {
    boolean known = !next.isOfRuntime() && places.containsKey(next.id()) && !section;
    boolean printedAnew = next.isRunning() && anyNotRunning && !crash;
    return hasCause() || known || printedAnew;
  }

  /** A dump begins; gives the lines above that tell its cause. */
  List<Integer> begin() {
    List<Integer> told = List.copyOf(causes);
    crash = hasCause();
    causes.clear();
    places.clear();
    section = false;
    separated = false;
    anyNotRunning = false;
    return told;
  }

  void goroutine(GoroutineHeader header) {
    separated = false;
    anyNotRunning |= !header.isRunning();
  }

  /**
   * The place of a goroutine that the dump has shown before; null for a new one, which gets the
   * next place. Those of the runtime itself all bear the number 0 and are always new.
   */
  Integer placeOf(GoroutineHeader header, int next) {
    return header.isOfRuntime() ? null : places.putIfAbsent(header.id(), next);
  }
}
