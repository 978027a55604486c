package io.jleak.cli;

import io.jleak.input.InputProblem;
import io.jleak.input.Inputs;
import io.jleak.model.Capture;
import io.jleak.model.Signals;
import io.jleak.model.Source;
import io.jleak.model.ThreadDump;
import io.jleak.parse.DumpParser;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** Reads all dumps that the user named; what cannot be read is told and does not stop the rest. */
final class DumpLoader {

  private final Streams streams;

  /** Files that the user did not name, found in a directory or an archive, without a dump. */
  private final List<String> strays = new ArrayList<>();

  /** Files with figures that {@code jleak record} wrote. */
  private final Map<String, Signals> samples = new LinkedHashMap<>();

  private boolean problems;

  DumpLoader(Streams streams) {
    this.streams = streams;
  }

  /**
   * The dumps in the order of the arguments and, within a file, as they stand in it, and the
   * signals beside them.
   */
  Capture load(List<String> arguments) {
    Inputs inputs = Inputs.of(arguments, streams.in());
    inputs.problems().forEach(this::report);
    inputs.warnings().forEach(this::tell);
    Set<String> named = Set.copyOf(arguments);
    List<Capture> captures =
        streams.terminal().watched() ? readWatched(inputs, named) : read(inputs.sources(), named);
    Capture all = Capture.join(captures);
    if (all.dumps().isEmpty() && !samples.isEmpty()) {
      samples.forEach(this::tellNothingTaken);
    } else if (!strays.isEmpty()) {
      arguments.stream().distinct().forEach(argument -> tellStrays(argument, all.dumps()));
    }
    return all;
  }

  private List<Capture> readWatched(Inputs inputs, Set<String> named) {
    ReadingBar bar = ReadingBar.show(inputs.progress(), streams);
    try {
      return read(inputs.sources(), named);
    } finally {
      bar.close();
    }
  }

  private List<Capture> read(List<Source> sources, Set<String> named) {
    List<Capture> captures = new ArrayList<>();
    Iterator<Background<Capture>> parsed = parse(sources).iterator();
    for (Source source : sources) {
      try {
        Capture found = parsed.next().result();
        captures.add(found);
        if (found.dumps().isEmpty() && RecordedSamples.isIn(source, found)) {
          samples.put(source.name(), found.signals());
        } else if (found.dumps().isEmpty() && named.contains(source.name())) {
          report(new InputProblem(source.name(), Emptiness.reason(source, found.signals())));
        } else if (found.dumps().isEmpty()) {
          strays.add(source.name());
        }
      } catch (UncheckedIOException e) {
        report(InputProblem.of(source.name(), e.getCause()));
      }
    }
    return captures;
  }

  private static List<Background<Capture>> parse(List<Source> sources) {
    return Background.startAll(
        sources.stream().<Callable<Capture>>map(each -> () -> DumpParser.parse(each)).toList());
  }

  /** Whether anything that the user named could not be read or holds no dump. */
  boolean hadProblems() {
    return problems;
  }

  /**
   * Among the dumps of a directory or an archive other files may lie: a word is enough, unless all
   * are.
   */
  private void tellStrays(String argument, List<ThreadDump> dumps) {
    List<String> here = strays.stream().filter(stray -> Inputs.isIn(argument, stray)).toList();
    if (here.isEmpty()) {
      return;
    }
    if (dumps.stream().noneMatch(dump -> Inputs.isIn(argument, dump.source()))) {
      report(new InputProblem(argument, Emptiness.ofDirectory()));
    } else {
      streams.message(
          here.get(0)
              + (here.size() == 1 ? "" : " and " + (here.size() - 1) + " more")
              + ": no thread dump in it, skipped");
    }
  }

  /** That no limit was crossed is good news, unless the threads climb all the same. */
  private void tellNothingTaken(String source, Signals signals) {
    InputProblem nothing = new InputProblem(source, RecordedSamples.withoutDump(signals));
    if (RecordedSamples.climb(signals)) {
      report(nothing);
    } else {
      tell(nothing);
    }
  }

  private void report(InputProblem problem) {
    problems = true;
    tell(problem);
  }

  private void tell(InputProblem problem) {
    boolean named = problem.reason().startsWith("standard input");
    streams.message(
        (named ? problem.argument() : Streams.nameOf(problem.argument()))
            + ": "
            + problem.reason());
  }
}
