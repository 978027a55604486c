package io.jleak.report.openmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.Analysis;
import io.jleak.report.RealAnalyses;
import io.jleak.report.SampleAnalyses;
import io.prometheus.metrics.expositionformats.OpenMetricsTextFormatWriter;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hawkular.agent.prometheus.text.TextPrometheusMetricDataParser;
import org.hawkular.agent.prometheus.types.Gauge;
import org.hawkular.agent.prometheus.types.Metric;
import org.hawkular.agent.prometheus.types.MetricFamily;
import org.hawkular.agent.prometheus.types.MetricType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The metrics are what a parser of Prometheus text reads and, line by line and to the byte, what
 * Prometheus' own library, which sorts the samples, writes as OpenMetrics.
 */
class OpenMetricsReportTest {

  static Set<String> shapes() {
    return SampleAnalyses.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void librariesReadItAndWriteTheSame(String shape) throws IOException {
    check(SampleAnalyses.all().get(shape));
  }

  @Test
  void librariesReadThoseOfRealDumps() throws IOException {
    check(RealAnalyses.of("testdata/series/executor-per-request"));
    check(RealAnalyses.of("testdata/go-series/leak-go1.27"));
  }

  private static void check(Analysis analysis) throws IOException {
    String report = report(analysis, 20);
    List<MetricFamily> families = parsed(report);

    assertThat(families).allMatch(each -> each.getType() == MetricType.GAUGE);
    assertThat(families).extracting(MetricFamily::getName).isSorted().doesNotHaveDuplicates();
    List<String> written = written(families, report).lines().toList();
    assertThat(report.lines()).containsExactlyInAnyOrderElementsOf(written);
    assertThat(report.lines().filter(line -> line.startsWith("#")))
        .containsExactlyElementsOf(written.stream().filter(line -> line.startsWith("#")).toList());
  }

  @Test
  void clustersAreNoMoreThanAskedForAndTheOthersAreOne() throws IOException {
    Analysis analysis = SampleAnalyses.all().get("hundreds-of-clusters");
    MetricFamily clusters = family("jleak_cluster_threads", report(analysis, 5));

    assertThat(clusters.getMetrics()).hasSize(6);
    assertThat(clusters.getMetrics().get(5).getLabels()).containsEntry("cluster", "other");
    assertThat(sum(clusters)).isEqualTo(sum(family("jleak_threads", report(analysis, 5))));
    assertThat(report(analysis, 5).lines().count()).isLessThan(100);
  }

  @Test
  void levelsAndStatesThatNobodyHasAreZero() throws IOException {
    String report = report(SampleAnalyses.all().get("one-thread"), 20);

    assertThat(family("jleak_findings", report).getMetrics()).hasSize(4);
    assertThat(sum(family("jleak_findings", report))).isZero();
    assertThat(family("jleak_threads", report).getMetrics()).hasSize(7);
  }

  @Test
  void growthIsToldOnlyWhereTheTimesAreKnown() throws IOException {
    assertThat(report(SampleAnalyses.all().get("all-levels"), 20))
        .contains("jleak_cluster_growth_per_minute{", "jleak_finding_growth_per_minute{")
        .contains("\njleak_series_duration_seconds 540\n");
    assertThat(report(SampleAnalyses.all().get("unknown-times"), 20))
        .doesNotContain("per_minute", "_seconds");
  }

  private static String report(Analysis analysis, int top) throws IOException {
    return RealAnalyses.report(new OpenMetricsReport(), analysis, top);
  }

  private static List<MetricFamily> parsed(String report) throws IOException {
    var in = new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8));
    TextPrometheusMetricDataParser parser = new TextPrometheusMetricDataParser(in);
    List<MetricFamily> families = new ArrayList<>();
    for (MetricFamily each = parser.parse(); each != null; each = parser.parse()) {
      families.add(each);
    }
    return families;
  }

  private static MetricFamily family(String name, String report) throws IOException {
    return parsed(report).stream().filter(each -> each.getName().equals(name)).findFirst().get();
  }

  private static double sum(MetricFamily family) {
    return family.getMetrics().stream().mapToDouble(each -> ((Gauge) each).getValue()).sum();
  }

  private static String written(List<MetricFamily> families, String report) throws IOException {
    MetricSnapshots.Builder snapshots = MetricSnapshots.builder();
    for (MetricFamily family : families) {
      GaugeSnapshot.Builder gauge =
          GaugeSnapshot.builder().name(family.getName()).help(family.getHelp());
      if (report.contains("# UNIT " + family.getName() + " ")) {
        String name = family.getName();
        gauge.unit(new Unit(name.substring(name.lastIndexOf('_') + 1)));
      }
      for (Metric each : family.getMetrics()) {
        GaugeSnapshot.GaugeDataPointSnapshot.Builder point =
            GaugeSnapshot.GaugeDataPointSnapshot.builder().value(((Gauge) each).getValue());
        List<String> names = new ArrayList<>(each.getLabels().keySet());
        List<String> values = new ArrayList<>(each.getLabels().values());
        gauge.dataPoint(point.labels(Labels.of(names, values)).build());
      }
      snapshots.metricSnapshot(gauge.build());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    OpenMetricsTextFormatWriter.create().write(out, snapshots.build());
    return out.toString(StandardCharsets.UTF_8).replaceAll("(?m) (-?[0-9]+)\\.0$", " $1");
  }
}
