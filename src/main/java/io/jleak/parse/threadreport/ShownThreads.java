package io.jleak.parse.threadreport;

import io.jleak.parse.dump.ThreadBuilder;
import java.util.HashSet;
import java.util.Set;

/** The threads that a dump has shown: where one comes again, another dump has begun. */
final class ShownThreads {

  /** Threads of which each VM has one. */
  private static final Set<String> SINGLE = Set.of("Reference Handler", "Finalizer");

  private final Set<Long> numbers = new HashSet<>();
  private String firstHeader;
  private boolean single;

  void clear() {
    numbers.clear();
    firstHeader = null;
    single = false;
  }

  /**
   * Adds a thread.
   *
   * @return whether it was there already; of threads without numbers, which can be alike, only the
   *     first tells, and only behind a thread of which there is one
   */
  boolean isAgain(ThreadBuilder thread, String header) {
    if (thread.number >= 0) {
      return !numbers.add(thread.number);
    }
    firstHeader = firstHeader == null ? header : firstHeader;
    boolean again = single && header.equals(firstHeader);
    single |= SINGLE.contains(thread.name);
    return again;
  }
}
