package io.jleak.cli;

import io.jleak.AnalysisOptions;
import io.jleak.Pipeline;
import io.jleak.catalogue.Catalogue;
import io.jleak.input.InputProblem;
import io.jleak.score.LabelledSeries;
import io.jleak.score.Outcome;
import io.jleak.score.Scorecard;
import io.jleak.score.Scorer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code jleak score}: how good is the verdict on series whose truth is known? */
final class ScoreCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommandForm.named(
            this,
            "score",
            "Measures the verdict on series of dumps whose truth is known: recall, precision,"
                + " whether the right stack came first, and each miss with its evidence.",
            "Each folder in TRUTH_DIR holds the dumps of one process and a truth.json:",
            "  {\"leak\": true, \"frames\": [text of a frame, ..], \"threadNames\": [\"pool-#\", ..]}");
    spec.addPositional(CommandForm.parameter("TRUTH_DIR", "Folder with the series.").build());
    spec.addOption(PatternsOption.declaration());
    return CommandForm.finish(spec, "  jleak score testdata/series");
  }

  @Override
  public ExitCode run(ParseResult arguments, Streams streams) {
    Path root = OptionValues.path(arguments.matchedPositionalValue(0, ""));
    Catalogue catalogue = PatternsOption.catalogue(PatternsOption.file(arguments));
    Pipeline pipeline = new Pipeline(catalogue, AnalysisOptions.DEFAULT, Version.number());
    Scorecard scorecard = score(root, new Scorer(pipeline));
    streams.print(streams.terminal().charset(), scorecard::write);
    return scorecard.isPerfect() ? ExitCode.CLEAN : ExitCode.FINDINGS;
  }

  private static Scorecard score(Path root, Scorer scorer) {
    List<Outcome> outcomes = new ArrayList<>();
    try {
      List<LabelledSeries> all = LabelledSeries.in(root);
      if (all.isEmpty()) {
        throw new UserErrorException(
            ExitCode.INPUT, List.of(root + ": no folder with a truth.json in it"));
      }
      for (LabelledSeries series : all) {
        outcomes.addAll(scorer.score(series));
      }
    } catch (IOException e) {
      InputProblem problem = InputProblem.of(root.toString(), e);
      throw new UserErrorException(ExitCode.INPUT, List.of(root + ": " + problem.reason()));
    }
    return new Scorecard(outcomes);
  }
}
