package io.jleak.report.html;

import io.jleak.model.Analysis;
import io.jleak.model.Deadlock;
import io.jleak.model.LockGraph;
import io.jleak.model.OrphanedLock;
import io.jleak.model.WaitsFor;
import io.jleak.report.words.GroupText;
import java.io.IOException;
import java.util.List;

/**
 * Who waits for whom in the last dump: deadlocks, and a tree behind each thread that is waited for.
 */
final class LocksHtml {

  /** A longer queue tells no more. */
  private static final int MAX_WAITERS = 50;

  private static final int MAX_DEPTH = 20;

  private LocksHtml() {}

  static void write(Analysis analysis, HtmlWriter html) throws IOException {
    List<LockGraph> graphs = analysis.locks();
    LockGraph locks = graphs.get(graphs.size() - 1);
    if (locks.deadlocks().isEmpty() && locks.trees().isEmpty() && locks.orphans().isEmpty()) {
      return;
    }
    html.markup("<section id=\"locks\">\n<h2>Who waits for whom, in the last dump</h2>\n");
    for (Deadlock deadlock : locks.deadlocks()) {
      html.markup("<p class=\"deadlock\"><strong>Deadlock</strong> ");
      for (String name : deadlock.threadNames()) {
        html.markup("<code>").text(GroupText.name(name)).markup("</code> waits for ");
      }
      html.markup("<code>").text(GroupText.name(deadlock.threadNames().get(0)));
      html.markup("</code></p>\n");
    }
    for (OrphanedLock orphan : locks.orphans()) {
      html.markup("<p>")
          .text(orphan.waiters().size() + " waiting for a lock that no thread holds: ")
          .markup("<code>")
          .text(orphan.lock().type())
          .markup("</code></p>\n");
    }
    if (!locks.trees().isEmpty()) {
      html.markup("<ul class=\"tree\">");
      trees(locks.trees(), 0, html);
      html.markup("</ul>\n");
    }
    html.markup("</section>\n");
  }

  private static void trees(List<WaitsFor> trees, int depth, HtmlWriter html) throws IOException {
    for (WaitsFor tree : trees.subList(0, Math.min(MAX_WAITERS, trees.size()))) {
      html.markup("<li><code>").text(GroupText.name(tree.thread().name())).markup("</code>");
      html.element("span", "faint", " " + tree.thread().state());
      if (!tree.waiters().isEmpty() && depth < MAX_DEPTH) {
        html.markup(" is waited for by<ul>");
        trees(tree.waiters(), depth + 1, html);
        html.markup("</ul>");
      }
      html.markup("</li>");
    }
    if (trees.size() > MAX_WAITERS) {
      html.markup("<li class=\"faint\">and " + (trees.size() - MAX_WAITERS) + " more</li>");
    }
  }
}
