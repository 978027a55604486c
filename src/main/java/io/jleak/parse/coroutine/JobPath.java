package io.jleak.parse.coroutine;

import io.jleak.parse.dump.ThreadBuilder;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The way from the root of a tree of jobs to the entry read last, by indentation.
 *
 * <pre>
 * - "run activity":ProducerCoroutine{Completing} [Dispatchers.Default]
 * 	-[x2 of] "run activity":StandaloneCoroutine{Active}, state: SUSPENDED [Dispatchers.Default]
 * 		at com.acme.Job$1.invokeSuspend(Job.kt:12)
 * 		- "child":StandaloneCoroutine{Active}, state: CREATED [Dispatchers.Default]   two of them
 * </pre>
 */
final class JobPath {

  private static final int MOST = 1_000_000;

  /** One job on the way. */
  private record Job(int indent, String label, int count) {}

  private final Deque<Job> jobs = new ArrayDeque<>();

  void clear() {
    jobs.clear();
  }

  /**
   * Goes to the next entry.
   *
   * @param text the entry as printed, with its indentation
   * @param coroutine gets its number of copies and its parent
   */
  void enter(String text, ThreadBuilder coroutine) {
    String entry = text.stripLeading();
    int indent = text.length() - entry.length();
    while (!jobs.isEmpty() && jobs.peek().indent >= indent) {
      jobs.pop();
    }
    Job parent = jobs.peek();
    long copies = copies(entry) * (parent == null ? 1L : parent.count);
    coroutine.count = (int) Math.min(copies, MOST);
    coroutine.container = parent == null ? null : parent.label;
    jobs.push(new Job(indent, label(entry), coroutine.count));
  }

  /** {@code -[x2 of] "run activity":…}: 2, and 1 where nothing is said. */
  private static int copies(String entry) {
    int end = entry.startsWith("-[x") ? entry.indexOf(" of]") : -1;
    if (end < 0) {
      return 1;
    }
    String digits = entry.substring("-[x".length(), end);
    return digits.length() > 6 ? MOST : Math.max(1, Integer.parseInt(digits));
  }

  /** {@code "run activity":ProducerCoroutine}, without what changes while it lives. */
  private static String label(String entry) {
    int brace = entry.lastIndexOf('{');
    int start = entry.startsWith("-") ? entry.indexOf(' ') + 1 : 0;
    return entry.substring(start, brace < start ? entry.length() : brace);
  }
}
