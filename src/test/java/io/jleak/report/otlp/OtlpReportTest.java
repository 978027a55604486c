package io.jleak.report.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.util.JsonFormat;
import io.jleak.model.Analysis;
import io.jleak.report.RealAnalyses;
import io.jleak.report.SampleAnalyses;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.LogsData;
import io.opentelemetry.proto.logs.v1.SeverityNumber;
import io.opentelemetry.proto.metrics.v1.Metric;
import io.opentelemetry.proto.metrics.v1.MetricsData;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.resource.v1.Resource;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lines are what protobuf's own reader takes for the messages that OpenTelemetry publishes. */
class OtlpReportTest {

  private static final long SECOND = 1_000_000_000L;

  static Set<String> shapes() {
    return SampleAnalyses.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void everyShapeIsMetricsAndLogs(String shape) throws IOException {
    Analysis analysis = SampleAnalyses.all().get(shape);
    List<String> lines = lines(analysis);

    assertThat(lines).hasSize(analysis.findings().isEmpty() ? 1 : 2);
    assertThat(points(metrics(lines)))
        .isNotEmpty()
        .allMatch(point -> point.hasAsInt() && point.getTimeUnixNano() > 0);
    if (lines.size() > 1) {
      assertThat(records(lines)).hasSameSizeAs(analysis.findings());
    }
  }

  @Test
  void integersOf64BitsStandInQuotes() throws IOException {
    for (String line : lines(SampleAnalyses.all().get("all-levels"))) {
      assertThat(line).doesNotContainPattern("\"(timeUnixNano|asInt|intValue)\":[^\"]");
    }
  }

  @Test
  void realDumpsHaveTheirTimesCountsAndProcess() throws IOException {
    Analysis analysis = RealAnalyses.of("testdata/series/executor-per-request");
    List<String> lines = lines(analysis);
    Metric threads = metric("jleak.threads", lines);
    Resource resource = metrics(lines).getResourceMetrics(0).getResource();

    assertThat(threads.getGauge().getDataPointsCount()).isEqualTo(10 * 7);
    assertThat(sumAt(threads, Instant.parse("2026-11-23T18:38:58Z").getEpochSecond()))
        .isEqualTo(45);
    assertThat(text("service.name", resource.getAttributesList())).isEqualTo("unknown_service");
    assertThat(text("process.runtime.name", resource.getAttributesList()))
        .isEqualTo("OpenJDK 64-Bit Server VM");
    assertThat(text("process.runtime.version", resource.getAttributesList())).startsWith("17.0.15");
    LogRecord record = records(lines).get(0);
    assertThat(record.getSeverityNumber()).isEqualTo(SeverityNumber.SEVERITY_NUMBER_ERROR);
    assertThat(record.getSeverityText()).isEqualTo("RED");
    assertThat(record.getBody().getStringValue())
        .startsWith("JLK002 executor-per-request: 15 -> 96");
    assertThat(text("code.stacktrace", record.getAttributesList()))
        .contains(
            "\tat java.util.concurrent.LinkedBlockingQueue.take(LinkedBlockingQueue.java:435)\n");
  }

  @Test
  void withoutAClockTimesAreJustAfterTheEpochAndFindingsHaveNone() throws IOException {
    List<String> lines = lines(SampleAnalyses.all().get("unknown-times"));

    assertThat(points(metrics(lines)))
        .extracting(NumberDataPoint::getTimeUnixNano)
        .containsOnly(SECOND, 61 * SECOND, 121 * SECOND);
    assertThat(records(lines)).allMatch(each -> each.getTimeUnixNano() == 0);
  }

  @Test
  void clustersOfEachDumpAddUpToItsThreads() throws IOException {
    List<String> lines = lines(SampleAnalyses.all().get("hundreds-of-clusters"));

    assertThat(sums(metric("jleak.cluster.threads", lines)))
        .isEqualTo(sums(metric("jleak.threads", lines)));
    assertThat(metric("jleak.cluster.threads", lines).getGauge().getDataPointsCount())
        .isEqualTo((20 + 1) * 2);
  }

  @Test
  void hostileNamesComeThrough() throws IOException {
    Analysis analysis = SampleAnalyses.all().get("hostile-names");

    assertThat(records(lines(analysis)))
        .extracting(record -> text("jleak.pattern.title", record.getAttributesList()))
        .contains("<script>alert(1)</script>", "line\nbreak\r\ttab", "\u202eright to left\u2066")
        .contains("half \ufffd of one", "\u0000\u0007\u009b31m");
  }

  private static List<String> lines(Analysis analysis) throws IOException {
    return RealAnalyses.report(new OtlpReport(), analysis, 20).lines().toList();
  }

  private static MetricsData metrics(List<String> lines) throws IOException {
    MetricsData.Builder metrics = MetricsData.newBuilder();
    JsonFormat.parser().merge(lines.get(0), metrics);
    return metrics.build();
  }

  private static List<LogRecord> records(List<String> lines) throws IOException {
    LogsData.Builder logs = LogsData.newBuilder();
    JsonFormat.parser().merge(lines.get(1), logs);
    return logs.build().getResourceLogs(0).getScopeLogs(0).getLogRecordsList();
  }

  private static Metric metric(String name, List<String> lines) throws IOException {
    return metrics(lines).getResourceMetrics(0).getScopeMetrics(0).getMetricsList().stream()
        .filter(each -> each.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<NumberDataPoint> points(MetricsData metrics) {
    return metrics.getResourceMetrics(0).getScopeMetrics(0).getMetricsList().stream()
        .flatMap(each -> each.getGauge().getDataPointsList().stream())
        .toList();
  }

  private static Map<Long, Long> sums(Metric metric) {
    return metric.getGauge().getDataPointsList().stream()
        .collect(
            Collectors.groupingBy(
                NumberDataPoint::getTimeUnixNano,
                Collectors.summingLong(NumberDataPoint::getAsInt)));
  }

  private static long sumAt(Metric metric, long second) {
    return sums(metric).get(second * SECOND);
  }

  private static String text(String key, List<KeyValue> attributes) {
    return attributes.stream()
        .filter(each -> each.getKey().equals(key))
        .map(KeyValue::getValue)
        .map(AnyValue::getStringValue)
        .findFirst()
        .orElse(null);
  }
}
