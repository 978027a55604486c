package io.jleak.parse.wrapping;

import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Ways in which the line ends of a dump get moved. */
enum LineBreaks {
  CONSOLE_80(text -> broken(text, 80, 8)),
  CONSOLE_100(text -> broken(text, 100, 8)),
  CONSOLE_120(text -> broken(text, 120, 1)),
  CONSOLE_132(text -> broken(text, 132, 8)),
  CONSOLE_WITHOUT_BLANKS_AT_ENDS(text -> broken(text, 90, 8).replaceAll("[ \t]+\n", "\n")),
  MAIL(text -> text.lines().map(line -> folded(line, 76, "") + "\n").collect(Collectors.joining())),
  MAIL_INDENTED(
      text ->
          text.lines().map(line -> folded(line, 72, "    ") + "\n").collect(Collectors.joining())),
  GLUED_FRAMES(text -> text.replaceAll("(\tat [^\n]*)\n\tat ", "$1 at ")),
  GLUED_STACKS(
      text -> text.replaceAll("\\)\n\t(at |- )", ") $1").replaceAll("\\)\n\t(at |- )", ") $1")),
  ONE_LINE_EACH(text -> text.replaceAll("\n[ \t]+", " "));

  private final UnaryOperator<String> move;

  LineBreaks(UnaryOperator<String> move) {
    this.move = move;
  }

  String in(String text) {
    return move.apply(text);
  }

  private static String broken(String text, int width, int tab) {
    StringBuilder result = new StringBuilder();
    int column = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        column = 0;
      } else if (column >= width) {
        result.append('\n');
        column = 0;
      }
      column += c == '\n' ? 0 : c == '\t' ? tab - column % tab : 1;
      result.append(c);
    }
    return result.toString();
  }

  private static String folded(String line, int width, String indentation) {
    if (line.length() <= width) {
      return line;
    }
    int at = line.lastIndexOf(' ', width);
    if (line.substring(0, Math.max(at, 0)).isBlank()) {
      at = line.indexOf(' ', width);
    }
    return at < 0
        ? line
        : line.substring(0, at)
            + "\n"
            + folded(indentation + line.substring(at + 1), width, indentation);
  }
}
