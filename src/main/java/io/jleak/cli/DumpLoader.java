package io.jleak.cli;

import io.jleak.input.InputProblem;
import io.jleak.input.Inputs;
import io.jleak.model.Source;
import io.jleak.model.ThreadDump;
import io.jleak.parse.DumpParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads all dumps that the user named; what cannot be read is told and does not stop the rest. */
final class DumpLoader {

  private final Streams streams;
  private boolean problems;

  DumpLoader(Streams streams) {
    this.streams = streams;
  }

  /** The dumps in the order of the arguments and, within a file, as they stand in it. */
  List<ThreadDump> load(List<String> arguments) {
    Inputs inputs = Inputs.of(arguments, streams.in());
    inputs.problems().forEach(this::report);
    List<ThreadDump> dumps = new ArrayList<>();
    for (Source source : inputs.sources()) {
      try {
        List<ThreadDump> found = DumpParser.parse(source);
        if (found.isEmpty()) {
          report(new InputProblem(source.name(), Emptiness.reason(source)));
        }
        dumps.addAll(found);
      } catch (IOException e) {
        report(InputProblem.of(source.name(), e));
      }
    }
    return dumps;
  }

  /** Whether anything could not be read. */
  boolean hadProblems() {
    return problems;
  }

  private void report(InputProblem problem) {
    problems = true;
    streams.message(problem.argument() + ": " + problem.reason());
  }
}
