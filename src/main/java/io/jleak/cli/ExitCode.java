package io.jleak.cli;

/** The exit codes, as the README lists them. */
enum ExitCode {
  /** No finding at or above {@code --fail-on}. */
  CLEAN(0, "no finding at or above --fail-on"),
  /** A finding at or above {@code --fail-on}. */
  FINDINGS(1, "findings"),
  /** Wrong usage. */
  USAGE(2, "wrong usage"),
  /** Input that cannot be read, or without any thread. */
  INPUT(3, "input not readable or no thread in it"),
  /** An error of jleak itself. */
  INTERNAL(4, "internal error");

  private final int code;
  private final String meaning;

  ExitCode(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  int code() {
    return code;
  }

  /** What it says, in a few words for the help. */
  String meaning() {
    return meaning;
  }

  /** {@code 1 findings}. */
  String told() {
    return code + " " + meaning;
  }
}
