package io.jleak.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jleak.model.Analysis;
import io.jleak.model.BaselineMatch;
import io.jleak.model.Finding;
import io.jleak.model.Level;
import io.jleak.model.StackFrame;
import io.jleak.model.Trend;
import io.jleak.report.FindingPlace;
import io.jleak.report.JsonFields;
import io.jleak.report.words.FindingWords;
import io.jleak.report.words.SafeText;
import io.jleak.report.words.ServiceWords;
import java.io.IOException;
import java.util.List;

/** Writes the {@code results}: one per finding. */
final class SarifResult {

  /** Raised when findings get other fingerprints; results of other versions are not compared. */
  private static final String FINGERPRINT = "patternAndCallChain/v1";

  private final Analysis analysis;
  private final List<String> sources;
  private final FindingWords words;
  private final JsonGenerator json;

  SarifResult(Analysis analysis, List<String> sources, JsonGenerator json) {
    this.analysis = analysis;
    this.sources = sources;
    this.words = new FindingWords(analysis.series());
    this.json = json;
  }

  void write(Finding finding, int rule) throws IOException {
    Trend trend = finding.trend();
    FindingPlace place = FindingPlace.of(finding, analysis);
    json.writeStartObject();
    json.writeStringField("ruleId", finding.patternId());
    json.writeNumberField("ruleIndex", rule);
    json.writeStringField("level", level(finding.level()));
    SarifRule.message("message", text(finding), json);
    json.writeArrayFieldStart("locations");
    SarifLocation.result(
        place, sources.indexOf(place.source()), trend.facts().chain().blockedAt(), json);
    json.writeEndArray();
    stack(trend.facts().sample().frames());
    json.writeObjectFieldStart("partialFingerprints");
    json.writeStringField(FINGERPRINT, finding.patternId() + ":" + finding.fingerprint());
    json.writeEndObject();
    baseline(finding.baseline());
    properties(finding, trend);
    json.writeEndObject();
  }

  /** The levels of SARIF are those of compilers: what may fail a gate is an error. */
  private static String level(Level level) {
    return switch (level) {
      case RED, ORANGE -> "error";
      case YELLOW -> "warning";
      case INFO -> "note";
    };
  }

  private String text(Finding finding) {
    Trend trend = finding.trend();
    return SafeText.of(finding.title())
        + ": "
        + words.growth(trend)
        + ", "
        + FindingWords.who(trend.facts())
        + ". "
        + SafeText.of(finding.why());
  }

  private void stack(List<StackFrame> frames) throws IOException {
    if (frames.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("stacks");
    json.writeStartObject();
    SarifRule.message("message", "What these threads are doing, innermost frame first", json);
    json.writeArrayFieldStart("frames");
    for (StackFrame frame : frames) {
      SarifLocation.frame(frame, json);
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private void baseline(BaselineMatch match) throws IOException {
    if (match.state() == null) {
      return; // there is no baseline
    }
    json.writeStringField("baselineState", JsonFields.word(match.state(), null));
    if (match.suppressed()) {
      json.writeArrayFieldStart("suppressions");
      json.writeStartObject();
      json.writeStringField("kind", "external");
      json.writeStringField("status", "accepted");
      json.writeStringField("justification", SafeText.of(match.entry().reason()));
      json.writeEndObject();
      json.writeEndArray();
    }
  }

  private void properties(Finding finding, Trend trend) throws IOException {
    json.writeObjectFieldStart("properties");
    json.writeStringField("level", JsonFields.word(finding.level(), null));
    json.writeStringField("confidence", JsonFields.word(finding.confidence(), null));
    JsonFields.numbers("countPerDump", trend.counts(), json);
    JsonFields.number("ratePerMinute", trend.ratePerMinute(), json);
    json.writeNumberField("births", trend.totalBirths());
    json.writeNumberField("deaths", trend.totalDeaths());
    JsonFields.texts("evidence", finding.evidence(), json);
    JsonFields.texts("actions", finding.actions(), json);
    if (finding.service().priority() != null) {
      json.writeStringField("priority", ServiceWords.priority(finding));
      json.writeStringField("service", ServiceWords.promise(finding));
    }
    json.writeEndObject();
  }
}
