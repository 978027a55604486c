package io.jleak.cli;

/** The exit codes, as the README lists them. */
enum ExitCode {
  /** No finding at or above {@code --fail-on}. */
  CLEAN(0),
  /** A finding at or above {@code --fail-on}. */
  FINDINGS(1),
  /** Wrong usage. */
  USAGE(2),
  /** Input that cannot be read, or without any thread. */
  INPUT(3),
  /** An error of jleak itself. */
  INTERNAL(4);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
