package io.jleak.compare;

import io.jleak.Pipeline;
import io.jleak.model.Analysis;
import io.jleak.model.Capture;
import io.jleak.model.Finding;
import io.jleak.model.Gate;
import io.jleak.model.Level;
import io.jleak.model.Verdict;
import io.jleak.model.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Says whether a new version leaks where the old one does not.
 *
 * <p>Growth is compared per instance and minute, and so does not depend on how many instances there
 * are, how many dumps, or when they were taken. A leak that the old version has, too, at about the
 * same pace, is told but is no reason against the new one.
 */
public final class Canary {

  /** Name of the view with the threads that each side holds. */
  public static final String VIEW = "compare";

  /** Growth that is faster by this factor, and by this many threads per minute, is worse. */
  private static final double FASTER = 2;

  private static final double MIN_MORE_PER_MINUTE = 8;

  private final Side control;
  private final Side treatment;
  private final Gate gate;

  private Canary(Side control, Side treatment, Gate gate) {
    this.control = control;
    this.treatment = treatment;
    this.gate = gate;
  }

  /**
   * Compares two versions.
   *
   * @param control dumps of the old one, of one process or several
   * @param treatment dumps of the new one
   * @param gate when the verdict fails
   * @return the analysis of the instance of the treatment that tells most, with what was compared
   */
  public static Analysis compare(Capture control, Capture treatment, Pipeline pipeline, Gate gate) {
    return new Canary(Side.of(control, pipeline), Side.of(treatment, pipeline), gate).analysis();
  }

  /** Why the dumps do not allow a verdict; empty when they do. */
  private String cannotTell(List<Finding> findings) {
    boolean found = findings.stream().anyMatch(each -> each.level() != Level.INFO);
    if (!found && !treatment.canTellGrowth()) {
      return "cannot tell: one dump per instance of the treatment, without the ages of threads,"
          + " shows no growth; take two or more of each";
    }
    return found && !control.canTellGrowth()
        ? "cannot tell whether the control leaks, too: one dump per instance, without the ages of"
            + " threads; take two or more of each"
        : "";
  }

  private Analysis analysis() {
    Analysis shown = null;
    List<Finding> findings = List.of();
    for (Analysis instance : treatment.instances()) {
      List<Finding> compared = compared(instance.findings());
      if (shown == null || isMoreUrgent(compared, findings)) {
        shown = instance;
        findings = compared;
      }
    }
    HeldThreads held = HeldThreads.of(control, treatment);
    List<String> notes = new ArrayList<>();
    notes.add(
        String.format(Locale.ROOT, "treatment: %s; control: %s", sizes(treatment), sizes(control)));
    String cannotTell = cannotTell(findings);
    if (!cannotTell.isEmpty()) {
      notes.add(cannotTell);
    }
    notes.addAll(held.notes());
    notes.addAll(recovered());
    notes.addAll(shown.notes());
    List<View> views = new ArrayList<>(List.of(held.view()));
    views.addAll(shown.views());
    return new Analysis(
        shown.version(),
        shown.series(),
        shown.signals(),
        shown.locks(),
        shown.changes(),
        findings,
        shown.recoveries(),
        Verdict.of(findings, gate),
        notes,
        shown.baseline(),
        views,
        shown.labels());
  }

  private static String sizes(Side side) {
    int dumps = side.instances().stream().mapToInt(each -> each.series().size()).sum();
    return plural(side.size(), "instance") + ", " + plural(dumps, "dump");
  }

  private static String plural(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** The findings of an instance of the treatment, the most urgent first. */
  private List<Finding> compared(List<Finding> findings) {
    return findings.stream()
        .map(this::compared)
        .sorted(Comparator.comparing(Finding::level).reversed())
        .toList();
  }

  private Finding compared(Finding finding) {
    List<String> evidence = new ArrayList<>(finding.evidence());
    Finding old = control.like(finding).orElse(null);
    String seen =
        String.format(
            Locale.ROOT,
            "in %d of %s of the treatment, in %d of %s of the control",
            treatment.have(finding),
            plural(treatment.size(), "instance"),
            control.have(finding),
            plural(control.size(), "instance"));
    evidence.add(0, seen);
    if (old == null) {
      return finding.with(finding.level(), evidence);
    }
    double before = Side.rate(old);
    double now = Side.rate(finding);
    boolean worse = now > before * FASTER && now - before > MIN_MORE_PER_MINUTE;
    evidence.add(
        1,
        String.format(
            Locale.ROOT,
            worse
                ? "worse: %+.1f/min, with the control %+.1f/min"
                : "no worse: %+.1f/min, with the" + " control %+.1f/min",
            now,
            before));
    return finding.with(worse ? finding.level() : Level.INFO, evidence);
  }

  /** Leaks of the control that the treatment does not have. */
  private List<String> recovered() {
    List<String> notes = new ArrayList<>();
    for (Analysis instance : control.instances()) {
      for (Finding finding : instance.findings()) {
        if (finding.level() != Level.INFO && treatment.like(finding).isEmpty()) {
          String note =
              "recovered: the control has "
                  + finding.patternId()
                  + " "
                  + finding.patternName()
                  + ", the treatment does not";
          if (!notes.contains(note)) {
            notes.add(note);
          }
        }
      }
    }
    return treatment.canTellGrowth() ? notes : List.of();
  }

  /** The first finding counts most. */
  private static boolean isMoreUrgent(List<Finding> findings, List<Finding> others) {
    return !findings.isEmpty()
        && (others.isEmpty() || findings.get(0).level().compareTo(others.get(0).level()) > 0);
  }
}
