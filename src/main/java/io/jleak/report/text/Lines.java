package io.jleak.report.text;

import io.jleak.report.words.Columns;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes lines of text that are never wider than the terminal, in a column for labels and one. */
final class Lines {

  /** Columns of the labels: a level, a space. */
  static final int INDENT = 8;

  /** So much further in are the second and further lines of a text: one sees where one begins. */
  private static final int HANGING = 2;

  /** How a painted label or text looks; it takes as many columns as the plain one. */
  interface Paint {
    String on(String text);
  }

  private static final Paint PLAIN = text -> text;

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

  /** A heading, with more beside it. */
  void heading(Style style, String title, String more) throws IOException {
    blank();
    String gap = " ".repeat(Math.max(2, INDENT - title.length()));
    write(style.bold(title) + gap + Columns.fit(more, width - title.length() - gap.length()));
  }

  /** One line, cut where it is too long. */
  void line(String text) throws IOException {
    write(Columns.fit(text, width));
  }

  /** One line in a colour. */
  void line(String text, Paint paint) throws IOException {
    write(paint.on(Columns.fit(text, width).stripTrailing()));
  }

  /** A label and a text behind it, over as many lines as it takes. */
  void entry(String label, Paint labelPaint, String text) throws IOException {
    entry(label, labelPaint, "", PLAIN, text);
  }

  /** The same with the start of the text painted, if that fits into the first line. */
  void entry(String label, Paint labelPaint, String start, Paint startPaint, String text)
      throws IOException {
    List<String> lines = wrapped(start + text, width - INDENT, HANGING);
    String first = lines.get(0);
    write(
        labelPaint.on(label)
            + " ".repeat(Math.max(1, INDENT - label.length()))
            + (first.startsWith(start)
                ? startPaint.on(start) + first.substring(start.length())
                : first));
    for (String line : lines.subList(1, lines.size())) {
      write(" ".repeat(INDENT) + line);
    }
  }

  /** A text under the one of the last label. */
  void item(String text) throws IOException {
    item(INDENT, text);
  }

  /** A text behind some space. */
  void item(int indent, String text) throws IOException {
    for (String line : wrapped(text, width - indent, HANGING)) {
      write(" ".repeat(indent) + line);
    }
  }

  /** Words side by side, none of them broken over two lines unless it is longer than a line. */
  void words(String indent, List<String> words) throws IOException {
    for (String line : wrapped(words, width - indent.length(), 0)) {
      write(indent + line);
    }
  }

  private void write(String line) throws IOException {
    out.write(line.stripTrailing());
    out.write('\n');
  }

  private static List<String> wrapped(String text, int columns, int hanging) {
    return wrapped(Arrays.asList(text.split(" ", -1)), columns, hanging);
  }

  /**
   * Breaks text into lines.
   *
   * @param columns of a line
   * @param hanging columns by which the second and further lines are indented
   */
  private static List<String> wrapped(List<String> words, int columns, int hanging) {
    int room = Math.max(columns, hanging + 10); // a terminal without room for a word is none
    List<String> lines = new ArrayList<>();
    String indent = " ".repeat(hanging);
    StringBuilder line = new StringBuilder();
    int used = 0;
    boolean empty = true;
    for (String each : words) {
      String word = each;
      int length = Columns.width(word);
      if (!empty && used + 1 + length > room) {
        lines.add(line.toString());
        line = new StringBuilder(indent);
        used = hanging;
        empty = true;
      }
      while (empty && used + length > room) {
        String part = Columns.head(word, room - used);
        lines.add(line + part);
        line = new StringBuilder(indent);
        used = hanging;
        word = word.substring(part.length());
        length = Columns.width(word);
      }
      line.append(empty ? "" : " ").append(word);
      used += (empty ? 0 : 1) + length;
      empty = false;
    }
    lines.add(line.toString());
    return lines;
  }
}
