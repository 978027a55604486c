package io.jleak;

import io.jleak.baseline.Baseline;
import io.jleak.baseline.Comparison;
import io.jleak.catalogue.Catalogue;
import io.jleak.catalogue.Judge;
import io.jleak.cluster.ClusterOptions;
import io.jleak.cluster.Clusterer;
import io.jleak.cluster.Clustering;
import io.jleak.diff.DiffEngine;
import io.jleak.locks.LockAnalysis;
import io.jleak.model.Analysis;
import io.jleak.model.Capture;
import io.jleak.model.Finding;
import io.jleak.model.LockGraph;
import io.jleak.model.NormalizedDump;
import io.jleak.model.Series;
import io.jleak.model.SeriesDiff;
import io.jleak.model.Signals;
import io.jleak.model.Verdict;
import io.jleak.normalize.Normalizer;
import io.jleak.policy.Policy;
import io.jleak.view.Views;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The whole data flow from thread dumps to the analysis that is reported. */
public final class Pipeline {

  private final Catalogue catalogue;
  private final AnalysisOptions options;
  private final String version;
  private final Baseline baseline;
  private final LocalDate today;
  private final Policy policy;

  /**
   * A flow for any number of analyses.
   *
   * @param version of the program, for the report
   */
  public Pipeline(Catalogue catalogue, AnalysisOptions options, String version) {
    this(catalogue, options, version, Baseline.NONE, LocalDate.EPOCH, Policy.NONE);
  }

  /**
   * A flow whose findings are compared with a baseline, and seen as a policy sees them.
   *
   * @param version of the program, for the report
   * @param today entries of the baseline whose last day is before it do not count
   */
  public Pipeline(
      Catalogue catalogue,
      AnalysisOptions options,
      String version,
      Baseline baseline,
      LocalDate today,
      Policy policy) {
    this.catalogue = catalogue;
    this.options = options;
    this.version = version;
    this.baseline = baseline;
    this.today = today;
    this.policy = policy;
  }

  /**
   * Analyses dumps, of one process at best.
   *
   * @param capture its dumps in the order the user gave them; at least one
   */
  public Analysis analyze(Capture capture) {
    Normalizer normalizer = new Normalizer();
    List<NormalizedDump> normalized = capture.dumps().stream().map(normalizer::normalize).toList();
    Series series = DiffEngine.series(normalized, options.interval());
    List<LockGraph> locks =
        series.dumps().stream().map(NormalizedDump::dump).map(LockAnalysis::of).toList();
    Clustering clustering =
        Clusterer.cluster(series.dumps(), new ClusterOptions(options.similarity()));
    SeriesDiff diff = new DiffEngine(series, clustering.clusters(), locks, options.grace()).diff();
    List<Finding> judged = new Judge(catalogue, options.thresholds()).judge(diff.causes(), series);
    Signals signals = capture.signals();
    List<Finding> findings =
        new Starters(signals, normalizer)
            .explain(new ThreadCountCheck(series, signals).check(judged));
    Comparison compared = baseline.compare(findings, clustering.clusters(), today);
    List<Finding> served = policy.apply(compared.findings(), options.labels());
    return new Analysis(
        version,
        series,
        signals,
        locks,
        diff.changes(),
        served,
        diff.recoveries(),
        Verdict.of(served, options.gate()),
        Stream.of(Notes.of(series, options.grace()), clustering.notes())
            .flatMap(List::stream)
            .toList(),
        compared.summary(),
        Views.of(series, locks.get(series.last()), options.views()),
        options.labels());
  }
}
