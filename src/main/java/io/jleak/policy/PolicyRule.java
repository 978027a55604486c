package io.jleak.policy;

import io.jleak.model.Finding;
import io.jleak.model.Level;
import io.jleak.model.ServiceLevel;
import java.util.Map;
import java.util.Set;

/**
 * One rule: it fits where all that it names fits.
 *
 * @param levels of findings; empty for any
 * @param patterns ids of patterns; empty for any
 * @param labels what each of these labels of the process may be; {@code *} for anything
 * @param service what is promised
 */
public record PolicyRule(
    Set<Level> levels,
    Set<String> patterns,
    Map<String, Set<String>> labels,
    ServiceLevel service) {

  private static final String ANY = "*";

  public PolicyRule {
    levels = Set.copyOf(levels);
    patterns = Set.copyOf(patterns);
    labels = Map.copyOf(labels);
  }

  boolean fits(Finding finding, Map<String, String> given) {
    return (levels.isEmpty() || levels.contains(finding.level()))
        && (patterns.isEmpty() || patterns.contains(finding.patternId()))
        && labels.entrySet().stream().allMatch(each -> fits(given.get(each.getKey()), each));
  }

  private static boolean fits(String value, Map.Entry<String, Set<String>> wanted) {
    return value != null && (wanted.getValue().contains(ANY) || wanted.getValue().contains(value));
  }
}
