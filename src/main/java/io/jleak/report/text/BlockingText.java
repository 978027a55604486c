package io.jleak.report.text;

import io.jleak.model.DumpedThread;
import io.jleak.model.NormalizedDump;
import io.jleak.model.NormalizedThread;
import io.jleak.model.WaitsFor;
import io.jleak.report.words.Columns;
import io.jleak.report.words.GroupText;
import io.jleak.report.words.Quantity;
import io.jleak.report.words.SafeText;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Threads that others wait for, each with its waiters; those that are alike are counted. */
final class BlockingText {

  private static final int MAX_LINES = 8;

  /** Deeper levels are not indented any more. */
  private static final int MAX_DEPTH = 8;

  private static final int OWNER_FRAMES = 2;

  /** Waiters that are still to be written as one line, and how far it is indented. */
  private record Open(List<WaitsFor> waiters, int depth) {}

  /** Waiters without waiters of their own are alike when these are equal. */
  private record Kind(String name, String lock) {}

  private final IdentityHashMap<DumpedThread, NormalizedThread> normalized =
      new IdentityHashMap<>();
  private final Style style;
  private final Lines lines;

  BlockingText(NormalizedDump dump, Style style, Lines lines) {
    dump.threads().forEach(each -> normalized.put(each.thread(), each));
    this.style = style;
    this.lines = lines;
  }

  /** Writes a thread that waits for no other, or is in a deadlock, and all that wait for it. */
  void write(WaitsFor root) throws IOException {
    NormalizedThread owner = normalized.get(root.thread());
    String state = root.thread().state().name();
    lines.item(
        2,
        Quantity.of(root.transitiveWaiters(), "thread")
            + " behind "
            + quoted(root.thread())
            + (owner == null ? ", " + state : GroupText.doing(state, owner.chain())));
    if (owner != null) {
      int indent = 6;
      for (String frame :
          TellingFrames.of(
              root.thread().stack(), owner.chain(), OWNER_FRAMES, lines.width() - indent)) {
        lines.line(" ".repeat(indent) + frame, style::faint);
      }
    }
    waiters(root);
  }

  private void waiters(WaitsFor root) throws IOException {
    Deque<Open> open = new ArrayDeque<>();
    push(root, 1, open);
    int written = 0;
    int told = 0;
    while (!open.isEmpty() && written < MAX_LINES) {
      Open next = open.pop();
      WaitsFor first = next.waiters.get(0);
      String who =
          next.waiters.size() == 1
              ? quoted(first.thread()) + " waits"
              : next.waiters.size() + " " + pattern(first.thread()) + " wait";
      String lock = first.wants() == null ? "" : first.wants().type();
      lines.line(
          " ".repeat(2 + 2 * Math.min(MAX_DEPTH, next.depth))
              + who
              + (lock.isEmpty() ? "" : " for " + SafeText.of(lock)));
      push(first, next.depth + 1, open);
      written++;
      told += next.waiters.size();
    }
    if (told < root.transitiveWaiters()) {
      lines.line("    .. " + (root.transitiveWaiters() - told) + " more");
    }
  }

  /** Puts the waiters of a thread on top, those with waiters of their own first. */
  private void push(WaitsFor node, int depth, Deque<Open> open) {
    List<Open> groups = new ArrayList<>();
    Map<Kind, List<WaitsFor>> alike = new LinkedHashMap<>();
    for (WaitsFor waiter : node.waiters()) {
      if (waiter.waiters().isEmpty()) {
        String lock = waiter.wants() == null ? "" : waiter.wants().type();
        Kind kind = new Kind(pattern(waiter.thread()), lock);
        alike.computeIfAbsent(kind, each -> new ArrayList<>()).add(waiter);
      } else {
        groups.add(new Open(List.of(waiter), depth));
      }
    }
    alike.values().forEach(waiters -> groups.add(new Open(waiters, depth)));
    for (int i = groups.size() - 1; i >= 0; i--) {
      open.push(groups.get(i));
    }
  }

  private String pattern(DumpedThread thread) {
    NormalizedThread each = normalized.get(thread);
    return GroupText.name(each == null ? thread.name() : each.name().pattern());
  }

  private static String quoted(DumpedThread thread) {
    return '"' + Columns.fit(SafeText.of(thread.name()), 60) + '"';
  }
}
