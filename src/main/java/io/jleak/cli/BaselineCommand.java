package io.jleak.cli;

import static io.jleak.cli.CommandForm.value;

import io.jleak.baseline.Baseline;
import io.jleak.baseline.Remarks;
import io.jleak.baseline.Update;
import io.jleak.model.Analysis;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code jleak baseline}: accepts what there is, so that a gate fails only by what is new. */
final class BaselineCommand implements Command {

  private static final String OUTPUT = "--output";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommandForm.named(
            this,
            "baseline",
            "Writes what is found into a file of accepted findings, for --baseline of analyze and"
                + " diff.",
            "A file that is there is brought up to date: what is still found keeps its reason,"
                + " owner and expiry, what is found no more goes, but suppressions stay.",
            "A finding is worse than accepted when its level is higher, or its threads are more by a"
                + " quarter and by ten.");
    spec.addPositional(CommandForm.parameters("DUMP", AnalysisForm.DUMPS));
    spec.addOption(
        OptionSpec.builder("-o", OUTPUT)
            .type(String.class)
            .required(true)
            .paramLabel("FILE")
            .description("The file to write or to bring up to date; - for standard output.")
            .build());
    spec.addOption(
        value("TEXT", null, "Why it is accepted, for entries that do not say it yet", "--reason"));
    spec.addOption(
        value("NAME", null, "Who answers for it, for entries that do not say it yet", "--owner"));
    spec.addOption(
        value(
            "DATE",
            null,
            "Last day on which it is accepted, such as 2027-01-31, for entries without one or"
                + " whose day is over",
            "--expires"));
    AnalysisForm.declareJudgement(spec);
    return CommandForm.finish(
        spec,
        "  jleak baseline dumps/ -o jleak-baseline.json --owner payments",
        "  jleak diff dumps/ --baseline jleak-baseline.json",
        "  jleak explain baseline          fields of the file, and what the gate says");
  }

  @Override
  public ExitCode run(ParseResult arguments, Streams streams) {
    Path file = OutputFile.checked(OUTPUT, arguments.matchedOptionValue(OUTPUT, ""));
    LocalDate today = streams.today();
    Remarks remarks =
        new Remarks(
            OptionValues.text("--reason", arguments.matchedOptionValue("--reason", null)),
            OptionValues.text("--owner", arguments.matchedOptionValue("--owner", null)),
            OptionValues.day("--expires", arguments.matchedOptionValue("--expires", null), today));
    boolean there = file != null && Files.isRegularFile(file);
    Baseline before = there ? BaselineOption.baseline(file) : Baseline.NONE;
    AnalysisRun run = new AnalysisRun(streams, AnalysisForm.readForBaseline(arguments));
    Analysis analysis = run.analyze(1);
    if (run.incomplete()) {
      throw new UserErrorException(
          ExitCode.INPUT, List.of("no baseline written: it would lack what could not be read"));
    }
    Update update = before.update(analysis.findings(), remarks, today);
    if (file == null) {
      streams.print(StandardCharsets.UTF_8, update.baseline()::write);
    } else {
      OutputFile.write(file, update.baseline()::write);
    }
    tell(update, file == null ? "baseline" : file.toString(), streams);
    return ExitCode.CLEAN;
  }

  private static void tell(Update update, String file, Streams streams) {
    int all = update.baseline().entries().size();
    streams.message(
        String.format(
            Locale.ROOT,
            "%s: %s: %d added, %d kept, %d removed",
            file,
            all + (all == 1 ? " entry" : " entries"),
            update.added(),
            update.kept(),
            update.removed()));
    if (update.unexplained() > 0) {
      streams.message(
          String.format(
              Locale.ROOT,
              "%s: without a reason: %d; write one into the file, or give it with --reason",
              file,
              update.unexplained()));
    }
    if (update.expired() > 0) {
      streams.message(
          String.format(
              Locale.ROOT,
              "%s: expired, so that the gate fails: %d; give another day with --expires",
              file,
              update.expired()));
    }
  }
}
