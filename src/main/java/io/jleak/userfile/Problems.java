package io.jleak.userfile;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in a file of a user, so that all of it can be told at once. */
public final class Problems {

  private final String file;
  private final List<String> messages = new ArrayList<>();

  public Problems(String file) {
    this.file = file;
  }

  /**
   * Notes a problem.
   *
   * @param path where in the file, such as {@code patterns[2].match.frames[0]}; empty for the whole
   */
  public void add(String path, String message) {
    messages.add(file + ": " + (path.isEmpty() ? "" : path + ": ") + message);
  }

  /** Notes that the file is no JSON; nothing else can be told of it then. */
  public void add(JsonSyntaxException syntax) {
    messages.add(file + ":" + syntax.getMessage());
  }

  public List<String> messages() {
    return List.copyOf(messages);
  }

  public boolean isEmpty() {
    return messages.isEmpty();
  }
}
