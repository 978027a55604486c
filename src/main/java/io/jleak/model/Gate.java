package io.jleak.model;

import java.util.Locale;

/**
 * When the exit code is to tell of a finding.
 *
 * @param level the least level that fails; null where none does
 * @param priority the least urgent priority that fails, in place of a level; null for a gate by
 *     level
 * @param newOnly whether only findings that the baseline does not know can fail it, so that one
 *     that got worse cannot
 */
public record Gate(Level level, Priority priority, boolean newOnly) {

  /** It never fails. */
  public static final Gate NEVER = new Gate(null, null, false);

  /** Whether a finding makes it fail. */
  public boolean isFailedBy(Finding finding) {
    BaselineMatch known = finding.baseline();
    return reaches(finding)
        && !known.accepted()
        && !(newOnly && known.state() == BaselineState.UPDATED);
  }

  private boolean reaches(Finding finding) {
    if (priority != null) {
      Priority of = finding.service().priority();
      return of != null && of.compareTo(priority) <= 0;
    }
    return level != null && finding.level().compareTo(level) >= 0;
  }

  public boolean isNever() {
    return level == null && priority == null;
  }

  /** From where on it fails: {@code red}, {@code P1} or {@code never}. */
  public String threshold() {
    if (priority != null) {
      return priority.toString();
    }
    return level == null ? "never" : level.name().toLowerCase(Locale.ROOT);
  }

  /** As {@code --fail-on} takes it: {@code new,red}. */
  @Override
  public String toString() {
    return (newOnly ? "new," : "") + threshold();
  }
}
