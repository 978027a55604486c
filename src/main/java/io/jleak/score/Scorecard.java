package io.jleak.score;

import io.jleak.score.Outcome.Kind;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The sums of many outcomes, and each wrong one with what was said. */
public final class Scorecard {

  private final List<Outcome> outcomes;

  public Scorecard(List<Outcome> outcomes) {
    this.outcomes = List.copyOf(outcomes);
  }

  /** Whether no leak was missed, no alarm was false, and each first finding was about the leak. */
  public boolean isPerfect() {
    return outcomes.stream().allMatch(each -> each.kind().isRight());
  }

  /**
   * Writes one part for each selection of dumps.
   *
   * @throws IOException when it cannot be written
   */
  public void write(Writer out) throws IOException {
    for (Selection selection : Selection.values()) {
      List<Outcome> all = outcomes.stream().filter(each -> each.selection() == selection).toList();
      write(selection, all, out);
    }
  }

  private static void write(Selection selection, List<Outcome> all, Writer out) throws IOException {
    long leaks = count(all, each -> each.series().truth().leaks());
    long stack = count(all, each -> each.kind() == Kind.FOUND);
    long found = stack + count(all, each -> each.kind() == Kind.WRONG_STACK);
    long alarms = count(all, each -> each.kind() == Kind.FALSE_ALARM);
    out.write(
        String.format(
            Locale.ROOT,
            "%s%n  recall %s, right stack first %s, named %s%n  precision %s, false alarms %s%n",
            selection.title(),
            share(found, leaks),
            share(stack, found),
            share(count(all, each -> each.named() && each.kind() == Kind.FOUND), found),
            share(found, found + alarms),
            share(alarms, all.size() - leaks)));
    for (Outcome each : all) {
      if (!each.kind().isRight()) {
        String kind = each.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        out.write(
            String.format(
                Locale.ROOT, "  %-11s %s: %s%n", kind, each.series().name(), each.said()));
      }
    }
  }

  private static long count(List<Outcome> all, Predicate<Outcome> which) {
    return all.stream().filter(which).count();
  }

  private static String share(long part, long whole) {
    return whole == 0
        ? "-"
        : String.format(Locale.ROOT, "%d of %d (%.0f %%)", part, whole, 100.0 * part / whole);
  }
}
