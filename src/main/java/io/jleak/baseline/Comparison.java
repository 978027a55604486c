package io.jleak.baseline;

import io.jleak.model.BaselineSummary;
import io.jleak.model.Finding;
import java.util.List;

/**
 * Findings and a baseline, compared.
 *
 * @param findings each with what the baseline says of it, in their order, those it accepts behind
 *     the others
 * @param summary what became of the entries
 */
public record Comparison(List<Finding> findings, BaselineSummary summary) {

  public Comparison {
    findings = List.copyOf(findings);
  }

  static Comparison withNothing(List<Finding> findings) {
    return new Comparison(findings, BaselineSummary.NONE);
  }
}
