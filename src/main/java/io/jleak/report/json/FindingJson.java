package io.jleak.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jleak.model.Finding;
import io.jleak.model.NormalizedThread;
import io.jleak.model.Series;
import io.jleak.model.StackFrame;
import io.jleak.model.Trend;
import java.io.IOException;
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
    json.writeStringField("patternName", finding.patternName());
    json.writeStringField("title", finding.title());
    json.writeStringField("why", finding.why());
    json.writeStringField("level", JsonReport.word(finding.level(), null));
    json.writeStringField("confidence", JsonReport.word(finding.confidence(), null));
    Set<String> clusterIds = new LinkedHashSet<>();
    finding.trends().forEach(each -> clusterIds.addAll(each.clusterIds()));
    ClusterJson.writeTexts("clusterIds", clusterIds.stream().toList(), json);
    ClusterJson.writeNumbers("countPerDump", trend.counts(), json);
    json.writeNumberField("ratePerMinute", ClusterJson.rounded(trend.ratePerMinute()));
    json.writeNumberField("stability", ClusterJson.rounded(trend.stability()));
    if (Double.isNaN(trend.retention())) {
      json.writeNullField("retention");
    } else {
      json.writeNumberField("retention", ClusterJson.rounded(trend.retention()));
    }
    json.writeNumberField("births", trend.totalBirths());
    json.writeNumberField("deaths", trend.totalDeaths());
    json.writeStringField("since", since(trend, series));
    ClusterJson.writeTexts(
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
    ClusterJson.writeTexts("evidence", finding.evidence(), json);
    ClusterJson.writeTexts("actions", finding.actions(), json);
    json.writeEndObject();
  }

  /** When growth began, as a time of the dumps' clock; null when that is not known. */
  private static String since(Trend trend, Series series) {
    var first = series.dumps().get(0).dump().capturedAt();
    return first == null || Double.isNaN(trend.since())
        ? null
        : first.plusSeconds((long) Math.floor(trend.since())).toString();
  }
}
