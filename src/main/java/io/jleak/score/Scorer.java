package io.jleak.score;

import io.jleak.Pipeline;
import io.jleak.model.Capture;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Runs the analysis over labelled series and compares each verdict with the truth. */
public final class Scorer {

  private final Pipeline pipeline;

  public Scorer(Pipeline pipeline) {
    this.pipeline = pipeline;
  }

  /**
   * The outcome of each selection of its dumps; of those that are the same dumps only once.
   *
   * @throws IOException when a dump cannot be read, or there is none
   */
  public List<Outcome> score(LabelledSeries series) throws IOException {
    Capture capture = series.capture();
    if (capture.dumps().isEmpty()) {
      throw new IOException(series.folder() + ": no thread dump in it");
    }
    List<Outcome> outcomes = new ArrayList<>();
    for (Selection selection : Selection.values()) {
      Capture chosen = new Capture(selection.of(capture.dumps()), capture.signals());
      outcomes.add(Outcome.of(series, selection, pipeline.analyze(chosen)));
    }
    return outcomes;
  }
}
