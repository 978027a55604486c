package io.jleak.cli;

import io.jleak.report.json.JsonReport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code jleak schema}: what a program that reads the JSON report may rely on. */
final class SchemaCommand implements Command {

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommandForm.named(this, "schema", "Prints the JSON Schema of the report in JSON.");
    return CommandForm.finish(spec, "  jleak schema > jleak.schema.json");
  }

  @Override
  public ExitCode run(ParseResult arguments, Streams streams) throws IOException {
    String schema = JsonReport.schema();
    streams.print(StandardCharsets.UTF_8, out -> out.write(schema));
    return ExitCode.CLEAN;
  }
}
