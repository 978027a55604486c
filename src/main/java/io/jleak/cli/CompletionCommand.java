package io.jleak.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code jleak completion}: the script by which a shell completes commands, options and values. */
final class CompletionCommand implements Command {

  private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        CommandForm.named(
            this,
            "completion",
            "Prints a script that lets the shell complete commands, options and values.");
    spec.addPositional(
        CommandForm.parameter("SHELL", OptionValues.oneOf(SHELLS) + '.')
            .completionCandidates(SHELLS)
            .build());
    return CommandForm.finish(
        spec,
        "  source <(jleak completion bash)          in ~/.bashrc",
        "  source <(jleak completion zsh)           in ~/.zshrc",
        "  jleak completion fish | source           in ~/.config/fish/config.fish");
  }

  @Override
  public ExitCode run(ParseResult arguments, Streams streams) {
    String shell = arguments.matchedPositionalValue(0, "");
    CommandSpec jleak = arguments.commandSpec().root();
    String script =
        switch (shell) {
          case "bash", "zsh" -> AutoComplete.bash(jleak.name(), jleak.commandLine());
          case "fish" -> FishCompletion.of(jleak);
          default ->
              throw UserErrorException.usage(
                  "SHELL must be " + OptionValues.oneOf(SHELLS) + ", not " + shell);
        };
    streams.print(StandardCharsets.UTF_8, out -> out.write(script));
    return ExitCode.CLEAN;
  }
}
