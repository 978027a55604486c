package io.jleak.catalogue;

import io.jleak.model.TrendFacts;
import java.util.ArrayList;
import java.util.List;

/**
 * A pattern ready for use.
 *
 * @param pattern what the reader sees of it
 * @param condition when it matches
 * @param why its {@code why}, ready to be filled in
 * @param actions its actions, ready to be filled in
 * @param page its page in Markdown, where it stands in the file of the pattern; else null
 */
record Entry(
    Pattern pattern, Condition condition, Template why, List<Template> actions, String page) {

  String id() {
    return pattern.id();
  }

  Match match(TrendFacts facts) {
    List<String> filled = new ArrayList<>();
    for (Template action : actions) {
      filled.add(action.fill(facts));
    }
    return new Match(pattern, why.fill(facts), filled);
  }

  /** Its page, or what there is to say of a pattern without one. */
  String pageOrSummary() {
    if (page != null) {
      return page;
    }
    StringBuilder summary = new StringBuilder();
    summary.append("# ").append(id()).append(' ').append(pattern.name()).append("\n\n");
    summary.append(pattern.title()).append("\n\n## Why it leaks\n\n").append(pattern.why());
    summary.append("\n\n## Fix\n\n");
    for (String action : pattern.actions()) {
      summary.append("- ").append(action).append('\n');
    }
    return summary.toString();
  }
}
