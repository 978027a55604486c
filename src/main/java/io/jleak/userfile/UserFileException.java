package io.jleak.userfile;

import java.util.List;

/** A file of the user that cannot be used, with everything that is wrong in it. */
public final class UserFileException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  public UserFileException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** One line for each problem: {@code FILE: patterns[2].match.frames[0]: what is wrong}. */
  public List<String> problems() {
    return problems;
  }
}
