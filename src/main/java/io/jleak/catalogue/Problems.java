package io.jleak.catalogue;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in a file of patterns, so that all of it can be told at once. */
final class Problems {

  private final String file;
  private final List<String> messages = new ArrayList<>();

  Problems(String file) {
    this.file = file;
  }

  /**
   * Notes a problem.
   *
   * @param path where in the file, such as {@code patterns[2].match.frames[0]}; empty for the whole
   */
  void add(String path, String message) {
    messages.add(file + ": " + (path.isEmpty() ? "" : path + ": ") + message);
  }

  /** Notes that the file is no JSON; nothing else can be told of it then. */
  void add(JsonSyntaxException syntax) {
    messages.add(file + ":" + syntax.getMessage());
  }

  List<String> messages() {
    return List.copyOf(messages);
  }

  boolean isEmpty() {
    return messages.isEmpty();
  }
}
