package io.jleak.report.gitlab;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jleak.model.Analysis;
import io.jleak.model.Finding;
import io.jleak.model.Level;
import io.jleak.report.FindingPlace;
import io.jleak.report.JsonOutput;
import io.jleak.report.ReportFormat;
import io.jleak.report.ReportOptions;
import io.jleak.report.words.FindingWords;
import io.jleak.report.words.SafeText;
import io.jleak.report.words.ServiceWords;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Map;

/** Writes findings as a Code Quality report of GitLab, which it shows in merge requests. */
public final class GitLabReport implements ReportFormat {

  @Override
  public String name() {
    return "gitlab";
  }

  @Override
  public void write(Analysis analysis, ReportOptions options, Writer out) throws IOException {
    FindingWords words = new FindingWords(analysis.series());
    Map<String, Integer> fingerprints = new HashMap<>();
    try (JsonGenerator json = JsonOutput.to(out)) {
      json.writeStartArray();
      for (Finding finding : analysis.findings()) {
        if (finding.baseline().accepted()) {
          continue; // whoever accepted it does not want to see it in each merge request
        }
        String fingerprint = finding.patternId() + ":" + finding.fingerprint();
        int same = fingerprints.merge(fingerprint, 1, Integer::sum);
        FindingPlace place = FindingPlace.of(finding, analysis);
        json.writeStartObject();
        json.writeStringField("description", description(finding, words, analysis));
        json.writeStringField("check_name", SafeText.of(finding.patternName()));
        json.writeStringField(
            "fingerprint", same == 1 ? fingerprint : fingerprint + "#" + same); // must be unique
        json.writeStringField("severity", severity(finding.level()));
        json.writeObjectFieldStart("location");
        json.writeStringField("path", place.source().replaceFirst("^(\\./)+", ""));
        json.writeObjectFieldStart("lines");
        json.writeNumberField("begin", place.line());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    out.write('\n');
  }

  private static String description(Finding finding, FindingWords words, Analysis analysis) {
    String labels = ServiceWords.labels(analysis.labels());
    String priority = ServiceWords.priority(finding);
    return (priority.isEmpty() ? "" : priority + " ")
        + SafeText.of(finding.patternId() + " " + finding.title())
        + ": "
        + words.growth(finding.trend())
        + ", "
        + FindingWords.who(finding.trend().facts())
        + (labels.isEmpty() ? "" : " (" + labels + ")");
  }

  private static String severity(Level level) {
    return switch (level) {
      case RED -> "critical";
      case ORANGE -> "major";
      case YELLOW -> "minor";
      case INFO -> "info";
    };
  }
}
