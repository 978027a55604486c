package io.jleak.report.otlp;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jleak.model.Analysis;
import io.jleak.model.Finding;
import io.jleak.model.Level;
import io.jleak.model.Series;
import io.jleak.model.StackFrame;
import io.jleak.model.StackTrace;
import io.jleak.model.Trend;
import io.jleak.report.JsonFields;
import io.jleak.report.words.FindingWords;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A log record for each finding, at the time of the last dump. */
final class OtlpLogs {

  private OtlpLogs() {}

  static void write(Analysis analysis, JsonGenerator json) throws IOException {
    OtlpClock clock = new OtlpClock(analysis.series());
    for (Finding finding : analysis.findings()) {
      json.writeStartObject();
      if (clock.isKnown()) {
        json.writeStringField("timeUnixNano", clock.nanos(analysis.series().last()));
      }
      json.writeNumberField("severityNumber", severity(finding.level()));
      json.writeStringField("severityText", finding.level().name());
      json.writeStringField("eventName", "jleak.finding");
      json.writeObjectFieldStart("body");
      json.writeStringField("stringValue", body(finding, analysis.series()));
      json.writeEndObject();
      attributes(finding, json);
      json.writeEndObject();
    }
  }

  /** INFO, WARN, WARN3 and ERROR, in the numbers of the protocol: a leak is no crash yet. */
  private static int severity(Level level) {
    return switch (level) {
      case INFO -> 9;
      case YELLOW -> 13;
      case ORANGE -> 15;
      case RED -> 17;
    };
  }

  /** What somebody must read who reads one line. */
  private static String body(Finding finding, Series series) {
    return finding.patternId()
        + " "
        + finding.patternName()
        + ": "
        + new FindingWords(series).growth(finding.trend())
        + ", "
        + FindingWords.who(finding.trend().facts());
  }

  private static void attributes(Finding finding, JsonGenerator json) throws IOException {
    Trend trend = finding.trend();
    OtlpAttributes attributes = OtlpAttributes.begin(json);
    attributes.text("jleak.pattern.id", finding.patternId());
    attributes.text("jleak.pattern.name", finding.patternName());
    attributes.text("jleak.pattern.title", finding.title());
    attributes.text("jleak.level", JsonFields.word(finding.level(), null));
    attributes.text("jleak.confidence", JsonFields.word(finding.confidence(), null));
    attributes.text("jleak.trend", JsonFields.word(trend.kind(), null));
    Set<String> clusters = new LinkedHashSet<>();
    finding.trends().forEach(each -> clusters.addAll(each.clusterIds()));
    attributes.texts("jleak.cluster.ids", List.copyOf(clusters));
    attributes.wholes("jleak.threads_per_dump", trend.counts());
    attributes.whole("jleak.births", trend.totalBirths());
    attributes.whole("jleak.deaths", trend.totalDeaths());
    attributes.decimal("jleak.growth_per_minute", trend.ratePerMinute());
    attributes.texts("jleak.evidence", finding.evidence());
    attributes.texts("jleak.actions", finding.actions());
    attributes.text("code.stacktrace", stack(trend.facts().sample()));
    attributes.end();
  }

  /** As the runtime prints it. */
  private static String stack(StackTrace stack) {
    StringBuilder text = new StringBuilder();
    for (StackFrame frame : stack.frames()) {
      text.append("\tat ").append(frame).append('\n');
    }
    return text.toString();
  }
}
