package io.jleak.cli;

import static io.jleak.cli.CommandForm.choice;
import static io.jleak.cli.CommandForm.flag;
import static io.jleak.cli.CommandForm.parameters;
import static io.jleak.cli.CommandForm.value;

import io.jleak.AnalysisOptions;
import io.jleak.model.Gate;
import io.jleak.model.Thresholds;
import io.jleak.view.Views;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options that {@code analyze} and {@code diff} share: declared here, and read here. */
final class AnalysisForm {

  /** What the parameters of a command that analyses are. */
  static final String DUMPS =
      "Files, archives, directories, or - for standard input; all are unpacked.";

  private AnalysisForm() {}

  static void declare(CommandSpec spec) {
    spec.addPositional(parameters("DUMP", DUMPS));
    spec.addOption(BaselineOption.declaration());
    declareReports(spec);
  }

  /** What reports there are, when the gate fails, and what both depend on. */
  static void declareReports(CommandSpec spec) {
    ReportTargets.declare(spec);
    spec.addOption(
        choice(
            "LEVEL",
            "red",
            FailOn.CHOICES,
            "Exit with 1 at a finding of this level or above that the baseline does not accept;"
                + " with new, only at one that it does not know",
            FailOn.OPTION));
    spec.addOption(LabelOption.declaration());
    spec.addOption(PolicyOption.declaration());
    spec.addOption(ExecHook.declaration());
    spec.addOption(flag("--strict", "Exit with 3 when a line of a dump is not understood."));
    declareJudgement(spec);
    ListingOptions.declare(spec);
  }

  /** What the findings depend on: a baseline is made with the same as the gate that uses it. */
  static void declareJudgement(CommandSpec spec) {
    spec.addOption(
        value(
            "TIME",
            null,
            "Time between two dumps where they do not tell it, such as 500ms, 30s, 5m, 1h",
            "--interval"));
    spec.addOption(PatternsOption.declaration());
    spec.addOption(
        value(
            "TIME",
            "0s",
            "Threads younger than this when last seen (elapsed=) are no sign of a leak",
            "--grace"));
    spec.addOption(
        value("N", "50", "Threads from which on growth can be orange or red", "--min-count"));
    spec.addOption(
        value(
            "PERCENT",
            "70",
            "Share of the last 10 dumps that must show a stack for that",
            "--min-stability"));
    spec.addOption(
        value("RATE", "3", "Threads per minute from which on growth is yellow", "--yellow"));
    spec.addOption(
        value("RATE", "8", "Threads per minute above which growth is orange", "--orange"));
    spec.addOption(value("RATE", "15", "Threads per minute above which growth is red", "--red"));
    spec.addOption(
        value("0..1", "0.8", "Call chains at least this similar are one cluster", "--similarity"));
  }

  /** What the user gave; a wrong value is wrong usage. */
  static AnalysisArguments read(ParseResult given) {
    String[] dumps = given.matchedPositionalValue(0, new String[0]);
    Gate gate = FailOn.read(text(given, FailOn.OPTION));
    Path baseline = BaselineOption.file(given);
    if (gate.newOnly() && baseline == null) {
      throw UserErrorException.usage(
          FailOn.OPTION + " new needs to know what is not new: add --baseline FILE");
    }
    Path policy = PolicyOption.file(given);
    if (gate.priority() != null && policy == null) {
      throw UserErrorException.usage(
          FailOn.OPTION + " " + gate + " needs to know what has which priority: add --policy FILE");
    }
    List<ReportTarget> reports = ReportTargets.read(given);
    ListingOptions listing = ListingOptions.read(given);
    boolean allViews = reports.stream().anyMatch(each -> each.format().showsAllViews());
    return new AnalysisArguments(
        Arrays.asList(dumps),
        reports,
        options(given, gate, allViews ? Set.copyOf(Views.names()) : listing.views()),
        PatternsOption.file(given),
        baseline,
        policy,
        given.hasMatchedOption("--strict"),
        ExecHook.command(given),
        listing);
  }

  /** What the user gave to {@code jleak baseline}: no report, and no gate. */
  static AnalysisArguments readForBaseline(ParseResult given) {
    return new AnalysisArguments(
        Arrays.asList(given.matchedPositionalValue(0, new String[0])),
        List.of(),
        options(given, Gate.NEVER, Set.of()),
        PatternsOption.file(given),
        null,
        null,
        false,
        null,
        ListingOptions.NONE);
  }

  private static AnalysisOptions options(ParseResult given, Gate gate, Set<String> views) {
    String interval = given.matchedOptionValue("--interval", null);
    return new AnalysisOptions(
        OptionValues.number("--similarity", text(given, "--similarity"), 0, 1),
        interval == null ? null : OptionValues.duration("--interval", interval),
        OptionValues.durationOrNone("--grace", text(given, "--grace")),
        thresholds(given),
        gate,
        views,
        given.commandSpec().findOption("--label") == null ? Map.of() : LabelOption.read(given));
  }

  private static Thresholds thresholds(ParseResult given) {
    double yellow = rate(given, "--yellow");
    double orange = rate(given, "--orange");
    double red = rate(given, "--red");
    if (yellow > orange || orange > red) {
      throw UserErrorException.usage(
          "--yellow, --orange and --red must rise, not "
              + String.join(
                  ", ", text(given, "--yellow"), text(given, "--orange"), text(given, "--red")));
    }
    return new Thresholds(
        OptionValues.whole("--min-count", text(given, "--min-count")),
        OptionValues.number("--min-stability", text(given, "--min-stability"), 0, 100) / 100,
        yellow,
        orange,
        red);
  }

  private static double rate(ParseResult given, String option) {
    return OptionValues.number(option, text(given, option), 0, Integer.MAX_VALUE);
  }

  /** The value of an option that has one in any case. */
  private static String text(ParseResult given, String option) {
    return given.matchedOptionValue(option, given.commandSpec().findOption(option).defaultValue());
  }
}
