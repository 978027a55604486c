package io.jleak.cli;

import static io.jleak.cli.CommandForm.flag;
import static io.jleak.cli.CommandForm.value;

import io.jleak.record.Limits;
import io.jleak.record.RecordException;
import io.jleak.record.RecordOptions;
import io.jleak.record.Recorder;
import io.jleak.record.Recording;
import io.jleak.record.Stop;
import io.jleak.report.words.Quantity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code jleak record}: watches a running JVM, and takes dumps when its threads climb. */
final class RecordCommand implements Command {

  private static final String OUTPUT = "--output";

  /** More often, reading would be felt by a small machine. */
  private static final Duration SHORTEST = Duration.ofMillis(100);

  private static final int MEGABYTE = 1 << 20;

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommandForm.named(
            this,
            "record",
            "Watches a running JVM on this machine, and takes thread dumps when its threads climb"
                + " or its heap jumps.",
            "Threads climb when, over --window or what there is of it from the fifth sample on,"
                + " their count deviates and rises by more than the limits; while garbage"
                + " collection takes more than --gc-share, the rise alone will do.",
            "Figures of each sample go to DIR/samples.ndjson. jleak diff DIR judges what is there.");
    spec.addPositional(
        CommandForm.parameter("PID", "Process id of the JVM; jcmd lists them.").build());
    spec.addOption(
        OptionSpec.builder("-o", OUTPUT)
            .type(String.class)
            .required(true)
            .paramLabel("DIR")
            .description("Directory to write into: empty, or not there yet.")
            .build());
    spec.addOption(value("TIME", "5s", "Time between two samples", "--every"));
    spec.addOption(value("TIME", "2m", "How long to watch; Ctrl-C ends it earlier", "--for"));
    spec.addOption(flag("--always", "Take a dump with every sample, whatever the limits."));
    spec.addOption(
        value(
            "N",
            "5",
            "Dumps to take once a limit is crossed; five make a verdict sure",
            "--dumps"));
    spec.addOption(value("N", "20", "Dumps to take at most, without --always", "--max-dumps"));
    spec.addOption(value("TIME", "120s", "Time over which threads are looked at", "--window"));
    spec.addOption(value("N", "30", "Standard deviation of the count of threads", "--deviation"));
    spec.addOption(value("RATE", "5", "Rise of the count in threads per second", "--slope"));
    spec.addOption(
        value("PERCENT", "15", "Share of the CPU time for garbage collection", "--gc-share"));
    spec.addOption(
        value(
            "PERCENT",
            "30",
            "Jump of the heap after a collection, above all that the window has seen",
            "--heap-jump"));
    spec.addOption(value("MB", "2", "The same in megabytes: both count", "--heap-jump-mb"));
    return CommandForm.finish(
        spec,
        "  jleak record 4711 -o watched && jleak diff watched",
        "  jleak record 4711 --every 10s --for 1h -o watched",
        "  jleak record 4711 --always --every 10s --for 1m -o dumps");
  }

  @Override
  public ExitCode run(ParseResult arguments, Streams streams) {
    long pid = pid(arguments.matchedPositionalValue(0, ""));
    RecordOptions options = options(arguments);
    Stop stop = new Stop();
    try {
      Recorder recorder = Recorder.of(pid, options, System.getenv(), streams::message);
      makeFolder(options.folder());
      Interrupts.handle(stop::ask);
      streams.message(
          "%d: a sample every %s for %s into %s; Ctrl-C ends it earlier"
              .formatted(
                  pid, text(arguments, "--every"), text(arguments, "--for"), options.folder()));
      tell(recorder.run(stop), pid, options, streams);
      return ExitCode.CLEAN;
    } catch (RecordException e) {
      throw new UserErrorException(ExitCode.INPUT, List.of(e.getMessage()));
    } catch (IOException e) {
      UserErrorException failed = OutputFile.failed(options.folder().toString(), e);
      throw UserErrorException.usage(failed.getMessage() + "; what was taken before it is whole");
    }
  }

  private static void tell(Recording recording, long pid, RecordOptions options, Streams streams) {
    if (recording.end() == Recording.End.TARGET) {
      streams.message(pid + ": the process has ended");
    }
    String threads =
        recording.first() == Recording.UNKNOWN
            ? ""
            : ", " + recording.first() + " -> " + recording.last() + " threads";
    String dumps =
        recording.dumps() > 0
            ? Quantity.of(recording.dumps(), "dump")
            : options.always() ? "no dump" : "no limit crossed, so no dump";
    String next =
        switch (recording.dumps()) {
          case 0 -> "";
          case 1 -> "; next: jleak analyze " + options.folder();
          default -> "; next: jleak diff " + options.folder();
        };
    streams.message(
        "%s: %s in %.0f s%s, %s%s"
            .formatted(
                options.folder(),
                Quantity.of(recording.samples(), "sample"),
                recording.seconds(),
                threads,
                dumps,
                next));
  }

  private static RecordOptions options(ParseResult given) {
    Duration every = OptionValues.duration("--every", text(given, "--every"));
    if (every.compareTo(SHORTEST) < 0) {
      throw OptionValues.wrong("--every", "100ms or more", text(given, "--every"));
    }
    String folder = given.matchedOptionValue(OUTPUT, "");
    if (folder.isEmpty()) {
      throw UserErrorException.usage(OUTPUT + " must name a directory");
    }
    return new RecordOptions(
        every,
        OptionValues.duration("--for", text(given, "--for")),
        OptionValues.path(folder),
        given.hasMatchedOption("--always"),
        OptionValues.whole("--dumps", text(given, "--dumps")),
        OptionValues.whole("--max-dumps", text(given, "--max-dumps")),
        new Limits(
            OptionValues.duration("--window", text(given, "--window")),
            number(given, "--deviation", Integer.MAX_VALUE),
            number(given, "--slope", Integer.MAX_VALUE),
            number(given, "--gc-share", 100) / 100,
            number(given, "--heap-jump", Integer.MAX_VALUE) / 100,
            number(given, "--heap-jump-mb", Integer.MAX_VALUE) * MEGABYTE));
  }

  private static double number(ParseResult given, String option, int most) {
    return OptionValues.number(option, text(given, option), 0, most);
  }

  private static String text(ParseResult given, String option) {
    return given.matchedOptionValue(option, given.commandSpec().findOption(option).defaultValue());
  }

  private static long pid(String text) {
    try {
      int pid = Integer.parseInt(text);
      if (pid > 0) {
        return pid;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw OptionValues.wrong("PID", "the number of a process (jcmd lists all JVMs)", text);
  }

  /** A folder with other dumps in it would mix two series into one. */
  private static void makeFolder(Path folder) throws IOException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw UserErrorException.usage(folder + ": is a file, name a directory");
    }
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw UserErrorException.usage(folder + ": is not empty, name a new directory");
      }
    }
  }
}
