package io.jleak.cli;

import io.jleak.compare.Canary;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code jleak compare}: does the new version leak where the old one does not? */
final class CompareCommand implements Command {

  private static final String CONTROL = "--control";
  private static final String TREATMENT = "--treatment";

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommandForm.named(
            this,
            "compare",
            "Compares dumps of a new version (treatment) with dumps of the old one (control): does"
                + " it leak, or hold more threads, where the old one does not?",
            "Each side may be of several processes, which the dumps tell apart; numbers are per"
                + " process and minute, so that sizes and times of capture may differ. A leak that"
                + " the control has, too, at the same pace, is no more than info.");
    spec.addOption(side(CONTROL, "the old version"));
    spec.addOption(side(TREATMENT, "the new version"));
    AnalysisForm.declareReports(spec);
    return CommandForm.finish(
        spec,
        "  jleak compare --control old/ --treatment new/",
        "  jleak compare --control c*.txt --treatment t*.txt -f text -f junit=canary.xml");
  }

  private static OptionSpec side(String name, String version) {
    return OptionSpec.builder(name)
        .type(String[].class)
        .arity("1..*")
        .required(true)
        .paramLabel("DUMP")
        .description("Dumps of " + version + ": files, archives or directories.")
        .build();
  }

  @Override
  public ExitCode run(ParseResult arguments, Streams streams) {
    return new AnalysisRun(streams, AnalysisForm.read(arguments).showing(Canary.VIEW))
        .compare(dumps(arguments, CONTROL), dumps(arguments, TREATMENT));
  }

  private static List<String> dumps(ParseResult arguments, String side) {
    return Arrays.asList(arguments.matchedOptionValue(side, new String[0]));
  }
}
