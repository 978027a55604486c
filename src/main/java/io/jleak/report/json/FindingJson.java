package io.jleak.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jleak.model.Finding;
import io.jleak.model.NormalizedThread;
import io.jleak.model.Series;
import io.jleak.model.ServiceLevel;
import io.jleak.model.StackFrame;
import io.jleak.model.Trend;
import io.jleak.report.JsonFields;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.Set;

/** One of the {@code findings} of the JSON report. */
final class FindingJson {

  /** Enough names of each trend to know the threads by. */
  private static final int SAMPLE_NAMES = 20;

  private FindingJson() {}

  static void write(Finding finding, Series series, JsonGenerator json) throws IOException {
    Trend trend = finding.trend();
    json.writeStartObject();
    json.writeStringField("patternId", finding.patternId());
    json.writeStringField("fingerprint", finding.fingerprint());
    json.writeStringField("patternName", finding.patternName());
    json.writeStringField("title", finding.title());
    json.writeStringField("why", finding.why());
    json.writeStringField("level", JsonFields.word(finding.level(), null));
    json.writeStringField("confidence", JsonFields.word(finding.confidence(), null));
    Set<String> clusterIds = new LinkedHashSet<>();
    finding.trends().forEach(each -> clusterIds.addAll(each.clusterIds()));
    JsonFields.texts("clusterIds", clusterIds.stream().toList(), json);
    JsonFields.numbers("countPerDump", trend.counts(), json);
    JsonFields.number("ratePerMinute", trend.ratePerMinute(), json);
    JsonFields.number("stability", trend.stability(), json);
    JsonFields.number("retention", trend.retention(), json);
    json.writeNumberField("births", trend.totalBirths());
    json.writeNumberField("deaths", trend.totalDeaths());
    JsonFields.time("since", since(trend, series), json);
    JsonFields.texts(
        "threadNames",
        finding.trends().stream()
            .flatMap(each -> each.threads().stream().limit(SAMPLE_NAMES))
            .map(NormalizedThread::thread)
            .map(thread -> thread.name())
            .toList(),
        json);
    json.writeArrayFieldStart("frames");
    for (StackFrame frame : trend.facts().sample().frames()) {
      json.writeString(frame.toString());
    }
    json.writeEndArray();
    JsonFields.creator(trend.facts().sample(), json);
    JsonFields.texts("evidence", finding.evidence(), json);
    JsonFields.texts("actions", finding.actions(), json);
    BaselineJson.write(finding.baseline(), json);
    service(finding.service(), json);
    json.writeEndObject();
  }

  private static void service(ServiceLevel service, JsonGenerator json) throws IOException {
    if (service.priority() == null) {
      return; // no policy says anything
    }
    json.writeObjectFieldStart("service");
    json.writeStringField("priority", service.priority().toString());
    json.writeStringField("respondWithin", service.respondWithin());
    json.writeStringField("owner", service.owner());
    json.writeStringField("runbook", service.runbook());
    json.writeEndObject();
  }

  /** When growth began, as a time of the dumps' clock; null when that is not known. */
  private static LocalDateTime since(Trend trend, Series series) {
    LocalDateTime first = series.dumps().get(0).dump().capturedAt();
    return first == null || Double.isNaN(trend.since())
        ? null
        : first.plusSeconds((long) Math.floor(trend.since()));
  }
}
