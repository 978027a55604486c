package io.jleak.policy;

import io.jleak.model.Finding;
import io.jleak.model.ServiceLevel;
import io.jleak.userfile.UserFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The rules of a team, of which the first that fits a finding counts.
 *
 * @param rules in the order of the file
 */
public record Policy(List<PolicyRule> rules) {

  /** Where the user gives none. */
  public static final Policy NONE = new Policy(List.of());

  public Policy {
    rules = List.copyOf(rules);
  }

  /**
   * The policy that a file holds.
   *
   * @throws UserFileException when the file is not as it should be
   */
  public static Policy read(Path file) throws IOException, UserFileException {
    return new Policy(PolicyReader.read(file));
  }

  /**
   * The findings, each with what was promised for it, in the same order.
   *
   * @param labels of the process
   */
  public List<Finding> apply(List<Finding> findings, Map<String, String> labels) {
    return rules.isEmpty()
        ? findings
        : findings.stream().map(each -> each.with(serviceLevel(each, labels))).toList();
  }

  private ServiceLevel serviceLevel(Finding finding, Map<String, String> labels) {
    return rules.stream()
        .filter(rule -> rule.fits(finding, labels))
        .findFirst()
        .map(PolicyRule::service)
        .orElse(ServiceLevel.NONE);
  }
}
