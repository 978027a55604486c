package io.jleak.cli;

import static io.jleak.cli.CommandForm.value;

import io.jleak.report.ReportFormats;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options {@code --format} and {@code --output}: which reports, and where they go. */
final class ReportTargets {

  private static final String FORMAT = "--format";
  private static final String OUTPUT = "--output";

  private ReportTargets() {}

  static void declare(CommandSpec spec) {
    spec.addOption(
        OptionSpec.builder("-f", FORMAT)
            .type(String[].class)
            .arity("1")
            .completionCandidates(ReportFormats.names())
            .paramLabel("NAME[=FILE]")
            .description(
                "A report and the file it goes to, once or more: "
                    + OptionValues.oneOf(ReportFormats.names())
                    + " (default: text).")
            .build());
    spec.addOption(
        value("FILE", null, "Write the report to a file, not to standard output", "-o", OUTPUT));
  }

  /** The reports in the order given; one of them at most goes to standard output. */
  static List<ReportTarget> read(ParseResult given) {
    String[] formats = given.matchedOptionValue(FORMAT, new String[] {"text"});
    Path output = OutputFile.checked(OUTPUT, given.matchedOptionValue(OUTPUT, null));
    List<ReportTarget> targets = new ArrayList<>();
    Set<Path> taken = new HashSet<>();
    boolean outputUsed = false;
    for (String format : formats) {
      int equals = format.indexOf('=');
      String name = equals < 0 ? format : format.substring(0, equals);
      Path file =
          equals < 0
              ? output
              : OutputFile.checked(FORMAT + ' ' + name, format.substring(equals + 1));
      outputUsed |= equals < 0;
      targets.add(new ReportTarget(OptionValues.format(FORMAT, name), file));
      if (!taken.add(file == null ? null : file.toAbsolutePath().normalize())) {
        throw UserErrorException.usage(
            "two reports would go to "
                + (file == null ? "standard output" : file)
                + ": give one a file of its own: --format "
                + name
                + "=FILE");
      }
    }
    if (output != null && !outputUsed) {
      throw UserErrorException.usage(
          OUTPUT + " " + output + " is for a --format without a file, and each has one");
    }
    return targets;
  }
}
