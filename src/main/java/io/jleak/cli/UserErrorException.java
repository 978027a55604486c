package io.jleak.cli;

import java.util.List;

/** What the user asked for cannot be done; each message says what is wrong and what to do. */
final class UserErrorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;
  private final transient List<String> messages;

  UserErrorException(ExitCode exitCode, List<String> messages) {
    super(String.join("\n", messages));
    this.exitCode = exitCode;
    this.messages = List.copyOf(messages);
  }

  static UserErrorException usage(String message) {
    return new UserErrorException(ExitCode.USAGE, List.of(message));
  }

  ExitCode exitCode() {
    return exitCode;
  }

  List<String> messages() {
    return messages;
  }
}
