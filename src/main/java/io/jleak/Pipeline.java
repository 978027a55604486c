package io.jleak;

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
import io.jleak.model.Level;
import io.jleak.model.LockGraph;
import io.jleak.model.NormalizedDump;
import io.jleak.model.Series;
import io.jleak.model.SeriesDiff;
import io.jleak.model.Signals;
import io.jleak.model.Verdict;
import io.jleak.normalize.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/** The whole data flow from thread dumps to the analysis that is reported. */
public final class Pipeline {

  private final Catalogue catalogue;
  private final AnalysisOptions options;
  private final String version;

  /**
   * A flow for any number of analyses.
   *
   * @param version of the program, for the report
   */
  public Pipeline(Catalogue catalogue, AnalysisOptions options, String version) {
    this.catalogue = catalogue;
    this.options = options;
    this.version = version;
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
    SeriesDiff diff = new DiffEngine(series, clustering.clusters(), locks).diff();
    List<Finding> judged = new Judge(catalogue, options.thresholds()).judge(diff.causes(), series);
    Signals signals = capture.signals();
    List<Finding> findings =
        new Starters(signals, normalizer)
            .explain(new ThreadCountCheck(series, signals).check(judged));
    return new Analysis(
        version,
        series,
        signals,
        locks,
        diff.changes(),
        findings,
        diff.recoveries(),
        verdict(findings),
        Stream.of(Notes.of(series), clustering.notes()).flatMap(List::stream).toList());
  }

  private Verdict verdict(List<Finding> findings) {
    Level level = findings.isEmpty() ? null : findings.get(0).level();
    boolean failed =
        level != null && options.failOn() != null && level.compareTo(options.failOn()) >= 0;
    return new Verdict(level, options.failOn(), failed);
  }
}
