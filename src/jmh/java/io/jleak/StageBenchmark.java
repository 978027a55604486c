package io.jleak;

import io.jleak.catalogue.Catalogue;
import io.jleak.catalogue.Judge;
import io.jleak.cluster.ClusterOptions;
import io.jleak.cluster.Clusterer;
import io.jleak.cluster.Clustering;
import io.jleak.diff.DiffEngine;
import io.jleak.input.Inputs;
import io.jleak.locks.LockAnalysis;
import io.jleak.model.Analysis;
import io.jleak.model.Capture;
import io.jleak.model.Finding;
import io.jleak.model.Level;
import io.jleak.model.LockGraph;
import io.jleak.model.NormalizedDump;
import io.jleak.model.Series;
import io.jleak.model.SeriesDiff;
import io.jleak.model.Source;
import io.jleak.model.Thresholds;
import io.jleak.normalize.Normalizer;
import io.jleak.parse.DumpParser;
import io.jleak.report.ReportFormats;
import io.jleak.report.ReportOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What each stage costs on a series of testdata, in ms; each is given what the one before gives. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class StageBenchmark {

  private static final Thresholds THRESHOLDS = new Thresholds(50, 0.7, 3, 8, 15);
  private static final ClusterOptions CLUSTER_OPTIONS = new ClusterOptions(0.8);

  @Param({"executor-per-request", "connection-pool-never-closed", "deadlock-monitors"})
  public String series;

  private Catalogue catalogue;
  private List<Source> sources;
  private Capture capture;
  private Series ordered;
  private List<LockGraph> locks;
  private Clustering clustering;
  private SeriesDiff diff;
  private Analysis analysis;

  /** Runs the flow once and keeps what lies between the stages. */
  @Setup
  public void prepare() throws IOException {
    catalogue = Catalogue.builtIn();
    List<String> folder = List.of("testdata/series/" + series);
    sources = Inputs.of(folder, InputStream.nullInputStream()).sources();
    capture = parse();
    ordered = normalize();
    locks = locks();
    clustering = cluster();
    diff = diff();
    AnalysisOptions options = new AnalysisOptions(0.8, null, THRESHOLDS, Level.RED);
    analysis = new Pipeline(catalogue, options, "benchmark").analyze(capture);
  }

  @Benchmark
  public Capture parse() throws IOException {
    List<Capture> captures = new ArrayList<>();
    for (Source source : sources) {
      captures.add(DumpParser.parse(source));
    }
    return Capture.join(captures);
  }

  @Benchmark
  public Series normalize() {
    Normalizer normalizer = new Normalizer();
    List<NormalizedDump> dumps = capture.dumps().stream().map(normalizer::normalize).toList();
    return DiffEngine.series(dumps, null);
  }

  @Benchmark
  public List<LockGraph> locks() {
    return ordered.dumps().stream().map(NormalizedDump::dump).map(LockAnalysis::of).toList();
  }

  @Benchmark
  public Clustering cluster() {
    return Clusterer.cluster(ordered.dumps(), CLUSTER_OPTIONS);
  }

  @Benchmark
  public SeriesDiff diff() {
    return new DiffEngine(ordered, clustering.clusters(), locks, Duration.ZERO).diff();
  }

  @Benchmark
  public List<Finding> judge() {
    return new Judge(catalogue, THRESHOLDS).judge(diff.causes(), ordered);
  }

  @Benchmark
  public void reportAsText() throws IOException {
    report("text");
  }

  @Benchmark
  public void reportAsJson() throws IOException {
    report("json");
  }

  private void report(String format) throws IOException {
    ReportOptions options = new ReportOptions(80, false, true, 20, false, false, 0);
    ReportFormats.named(format).orElseThrow().write(analysis, options, Writer.nullWriter());
  }
}
