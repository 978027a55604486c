package io.jleak.report.words;

import io.jleak.model.BaselineAbsence;
import io.jleak.model.BaselineEntry;
import io.jleak.model.BaselineMatch;
import io.jleak.model.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words for what is known and accepted. */
public final class BaselineWords {

  private BaselineWords() {}

  /** {@code 2 known since baseline, 1 suppressed}; empty when the baseline accepts nothing. */
  public static String accepted(List<Finding> findings) {
    long suppressed = findings.stream().filter(each -> each.baseline().suppressed()).count();
    long known = findings.stream().filter(each -> each.baseline().accepted()).count() - suppressed;
    List<String> parts = new ArrayList<>();
    if (known > 0) {
      parts.add(known + " known since baseline");
    }
    if (suppressed > 0) {
      parts.add(suppressed + " suppressed");
    }
    return String.join(", ", parts);
  }

  /** How a finding stands to the baseline, in brief; empty where there is none. */
  public static String state(BaselineMatch match) {
    if (match.state() == null) {
      return "";
    }
    return switch (match.state()) {
      case NEW -> "new";
      case UPDATED -> "worse than accepted";
      case UNCHANGED -> match.suppressed() ? "suppressed" : "known since baseline";
      case ABSENT -> "gone";
    };
  }

  /** What was accepted and by whom, and what is other now; empty when nothing is known. */
  public static String told(BaselineMatch match) {
    if (match.entry() == null) {
      return "";
    }
    String remark =
        match.remark().isEmpty() ? "" : (match.accepted() ? "now better: " : "") + match.remark();
    return switch (match.state()) {
      case NEW -> match.remark() + ", which is over" + who(match.entry());
      case UPDATED -> remark + "; " + terms(match.entry()) + who(match.entry());
      default ->
          terms(match.entry()) + who(match.entry()) + (remark.isEmpty() ? "" : "; " + remark);
    };
  }

  /** {@code accepted at red with up to 96 threads until 2027-01-31}. */
  private static String terms(BaselineEntry entry) {
    StringBuilder text = new StringBuilder(entry.suppress() ? "suppressed" : "accepted");
    if (entry.level() != null && !entry.suppress()) {
      text.append(" at ").append(entry.level().name().toLowerCase(Locale.ROOT));
    }
    if (entry.maxCount() != BaselineEntry.ANY && !entry.suppress()) {
      text.append(" with up to ").append(Quantity.of(entry.maxCount(), "thread"));
    }
    return text + (entry.expires() == null ? "" : " until " + entry.expires());
  }

  private static String who(BaselineEntry entry) {
    return (entry.owner().isEmpty() ? "" : ", owner " + SafeText.of(entry.owner()))
        + (entry.reason().isEmpty() ? ", no reason given yet" : ": " + SafeText.of(entry.reason()));
  }

  /**
   * {@code JLK004 timer-never-cancelled, Timer-# in TimerThread.mainLoop: 3 threads, and no
   * finding}.
   */
  public static String absent(BaselineAbsence absence) {
    int threads = absence.threads();
    return entry(absence.entry())
        + (threads == 0 ? "" : ": " + Quantity.of(threads, "thread") + ", and no finding")
        + (absence.entry().suppress() ? " (a suppression, which stays until you remove it)" : "");
  }

  /** {@code JLK004 timer-never-cancelled: accepted until 2026-01-31, owner payments: ..}. */
  public static String expired(BaselineEntry entry) {
    return entry(entry) + ": accepted until " + entry.expires() + who(entry);
  }

  /** {@code JLK004 timer-never-cancelled, Timer-# in TimerThread.mainLoop}. */
  private static String entry(BaselineEntry entry) {
    String pattern = entry.patternId() == null ? "any pattern" : entry.patternId();
    StringBuilder text =
        new StringBuilder(SafeText.of(pattern + " " + entry.patternName()).strip());
    String names = entry.namePattern().isEmpty() ? "" : GroupText.name(entry.namePattern());
    String frame = SafeText.of(CodeName.brief(entry.frame()));
    if (names.isEmpty() && frame.isEmpty()) {
      return text.append(", ").append(entry.fingerprint()).toString();
    }
    return text.append(names.isEmpty() ? "" : ", " + names)
        .append(frame.isEmpty() ? "" : " in " + frame)
        .toString();
  }
}
