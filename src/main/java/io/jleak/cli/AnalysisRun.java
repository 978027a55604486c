package io.jleak.cli;

import io.jleak.Pipeline;
import io.jleak.baseline.Baseline;
import io.jleak.catalogue.Catalogue;
import io.jleak.compare.Canary;
import io.jleak.model.Analysis;
import io.jleak.model.Capture;
import io.jleak.model.ThreadDump;
import io.jleak.model.Warning;
import io.jleak.policy.Policy;
import io.jleak.report.ReportFormat;
import io.jleak.report.ReportOptions;
import io.jleak.report.words.Quantity;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** One run of {@code analyze} or {@code diff}: load, analyse, write. */
final class AnalysisRun {

  private static final int MAX_SAME_WARNINGS = 3;

  private final Streams streams;
  private final AnalysisArguments arguments;
  private Background<Catalogue> catalogue;
  private boolean incomplete;

  AnalysisRun(Streams streams, AnalysisArguments arguments) {
    this.streams = streams;
    this.arguments = arguments;
  }

  /**
   * Runs it.
   *
   * @param minDumps so many dumps it needs
   */
  ExitCode run(int minDumps) {
    return report(analyze(minDumps));
  }

  /**
   * Compares two versions, and writes the reports.
   *
   * @param control dumps of the old one, as the user named them
   * @param treatment dumps of the new one
   */
  ExitCode compare(List<String> control, List<String> treatment) {
    Policy policy = PolicyOption.policy(arguments.policy());
    catalogue = Background.start(() -> PatternsOption.catalogue(arguments.patterns()));
    if (arguments.patterns() != null) {
      catalogue.result(); // what is wrong with a user's file is told before long work
    }
    Capture old = side("--control", control);
    Capture young = side("--treatment", treatment);
    return report(
        Canary.compare(old, young, pipeline(Baseline.NONE, policy), arguments.options().gate()));
  }

  private Capture side(String option, List<String> dumps) {
    DumpLoader loader = new DumpLoader(streams);
    Capture capture = loader.load(dumps);
    if (capture.dumps().isEmpty()) {
      throw new UserErrorException(
          ExitCode.INPUT, List.of(option + ": no thread dump, so there is nothing to compare"));
    }
    look(loader, capture.dumps());
    return capture;
  }

  private ExitCode report(Analysis analysis) {
    ExitCode exitCode = exitCode(analysis);
    tellUnranked(analysis);
    write(analysis, exitCode, id -> catalogue.result().page(id).orElse(""));
    if (arguments.exec() != null && analysis.verdict().failed()) {
      ExecHook.run(
          arguments.exec(),
          analysis,
          arguments.reportOptions(true, streams.terminal(), exitCode, id -> ""),
          streams);
    }
    return exitCode;
  }

  /**
   * Loads and analyses, but writes nothing.
   *
   * @param minDumps so many dumps it needs
   */
  Analysis analyze(int minDumps) {
    Baseline baseline = BaselineOption.baseline(arguments.baseline());
    Policy policy = PolicyOption.policy(arguments.policy());
    catalogue = Background.start(() -> PatternsOption.catalogue(arguments.patterns()));
    if (arguments.patterns() != null) {
      catalogue.result(); // what is wrong with a user's file is told before long work
    }
    DumpLoader loader = new DumpLoader(streams);
    Capture capture = loader.load(arguments.dumps());
    List<ThreadDump> dumps = capture.dumps();
    if (dumps.isEmpty() && !loader.hadProblems()) {
      throw new UserErrorException(ExitCode.CLEAN, List.of()); // nothing is wrong, as has been told
    }
    if (dumps.isEmpty() || (dumps.size() < minDumps && loader.hadProblems())) {
      throw new UserErrorException(ExitCode.INPUT, List.of()); // what is wrong has been told
    }
    if (dumps.size() < minDumps) {
      throw UserErrorException.usage(
          "diff compares at least two dumps, and "
              + Streams.nameOf(dumps.get(0).source())
              + " holds one: name another file, or use analyze");
    }
    look(loader, dumps);
    return pipeline(baseline, policy).analyze(capture);
  }

  /** Tells what is wrong with the dumps of one loader. */
  private void look(DumpLoader loader, List<ThreadDump> dumps) {
    warn(dumps);
    incomplete |=
        loader.hadProblems()
            || (arguments.strict()
                && dumps.stream().anyMatch(dump -> dump.account().unparsed() > 0));
  }

  private Pipeline pipeline(Baseline baseline, Policy policy) {
    return new Pipeline(
        catalogue.result(),
        arguments.options(),
        Version.number(),
        baseline,
        streams.today(),
        policy);
  }

  /** Whether the analysis lacks something that the user named. */
  boolean incomplete() {
    return incomplete;
  }

  /**
   * A gate by priority cannot fail by what has none: nobody shall believe that it was looked at.
   */
  private void tellUnranked(Analysis analysis) {
    if (analysis.verdict().gate().priority() == null) {
      return;
    }
    long unranked =
        analysis.findings().stream()
            .filter(each -> each.service().priority() == null && !each.baseline().accepted())
            .count();
    if (unranked > 0) {
      streams.message(
          arguments.policy()
              + ": no rule fits "
              + Quantity.of(unranked, "finding")
              + ", which so cannot fail the gate; end with a rule for any level");
    }
  }

  /** What was found is more urgent than what could not be looked at. */
  private ExitCode exitCode(Analysis analysis) {
    if (analysis.verdict().failed()) {
      return ExitCode.FINDINGS;
    }
    return incomplete ? ExitCode.INPUT : ExitCode.CLEAN;
  }

  /** Writes all reports; one that cannot be written does not keep back the others. */
  private void write(Analysis analysis, ExitCode exitCode, UnaryOperator<String> pages) {
    List<String> failures = new ArrayList<>();
    for (ReportTarget report : arguments.reports()) {
      try {
        write(report, analysis, exitCode, pages);
      } catch (UserErrorException e) {
        failures.addAll(e.messages());
      }
    }
    if (!failures.isEmpty()) {
      throw new UserErrorException(ExitCode.USAGE, failures);
    }
  }

  private void write(
      ReportTarget report, Analysis analysis, ExitCode exitCode, UnaryOperator<String> pages) {
    ReportFormat format = report.format();
    ReportOptions options =
        arguments.reportOptions(report.toFile(), streams.terminal(), exitCode, pages);
    Streams.Printed text = out -> format.write(analysis, options, out);
    if (report.toFile()) {
      OutputFile.write(report.file(), text);
    } else {
      streams.print(
          format.forPeople() ? streams.terminal().charset() : StandardCharsets.UTF_8, text);
    }
  }

  /** What is wrong with many dumps is told of the first ones, and how many there are. */
  private void warn(List<ThreadDump> dumps) {
    Map<String, Integer> told = new LinkedHashMap<>();
    for (ThreadDump dump : dumps) {
      for (Warning warning : dump.warnings()) {
        if (told.merge(warning.message(), 1, Integer::sum) > MAX_SAME_WARNINGS) {
          continue;
        }
        String place = warning.line() > 0 ? ":" + warning.line() : "";
        streams.message(Streams.nameOf(dump.source()) + place + ": " + warning.message());
      }
    }
    told.forEach(
        (message, count) -> {
          if (count > MAX_SAME_WARNINGS) {
            streams.message((count - MAX_SAME_WARNINGS) + " times more: " + message);
          }
        });
  }
}
