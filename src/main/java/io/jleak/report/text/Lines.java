package io.jleak.report.text;

import java.io.IOException;
import java.io.Writer;

/** Writes lines of text of a certain width. */
final class Lines {

  private final Writer out;
  private final int width;

  Lines(Writer out, int width) {
    this.out = out;
    this.width = width;
  }

  int width() {
    return width;
  }

  void blank() throws IOException {
    out.write('\n');
  }

  void add(String line) throws IOException {
    out.write(line.stripTrailing());
    out.write('\n');
  }

  /** Writes words with line breaks where they are due; the lines after the first are indented. */
  void wrap(String first, String indent, String text) throws IOException {
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : text.split(" ", -1)) {
      if (!empty && line.length() + 1 + word.length() > width) {
        add(line.toString());
        line = new StringBuilder(indent);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    add(line.toString());
  }

  void flush() throws IOException {
    out.flush();
  }
}
