package io.jleak.report.markdown;

import io.jleak.report.words.Columns;
import io.jleak.report.words.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Text of dumps as Markdown. What could be markup, a link, or a mention of a person or an issue
 * stands in a code span: a backslash or an entity would keep the parser from taking it for one, but
 * not the forges, which look for {@code @name} and {@code #12} in what the parser has made.
 */
final class MarkdownText {

  /** A longer sentence says no more. */
  private static final int MAX_SENTENCE = 600;

  private static final int MAX_NAME = 160;

  /** Words as people write them, numbers with their units, and signs between them. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "\\p{L}[\\p{L}\\p{M}]*+(?:[-'\u2019]\\p{L}[\\p{L}\\p{M}]*+)*+"
              + "|[+-]?[0-9]{1,6}(?:[-.,:][0-9]{1,6})*+(?:%|/[a-z]{1,6})?"
              + "|->|\\.\\.|=|-|%");

  private static final String OPENING = "(\"'";
  private static final String CLOSING = ".,;:!?)\"'";

  private MarkdownText() {}

  /** Text as a code span; nothing of nothing. */
  static String code(String text) {
    String safe = SafeText.of(text);
    if (safe.isBlank()) {
      return "";
    }
    String fence = "`".repeat(longestRun(safe) + 1);
    boolean touches =
        safe.startsWith("`") || safe.endsWith("`") || (safe.startsWith(" ") && safe.endsWith(" "));
    return touches ? fence + " " + safe + " " + fence : fence + safe + fence;
  }

  /** A name of no more than a line, as a code span. */
  static String name(String text) {
    return code(Columns.fit(text, MAX_NAME));
  }

  /** The same in a cell of a table, whose bars would end the cell. */
  static String nameInTable(String text) {
    return name(text.replace("\\|", "\\\\u007c")).replace("|", "\\|");
  }

  /** A sentence in which words that are none are code spans. */
  static String sentence(String text) {
    String safe = Columns.fit(SafeText.of(text), MAX_SENTENCE);
    List<String> words = new ArrayList<>();
    for (String word : safe.split(" ", -1)) {
      if (!word.isBlank()) {
        words.add(words.isEmpty() ? atStart(word(word)) : word(word));
      }
    }
    return String.join(" ", words);
  }

  private static String word(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && OPENING.indexOf(word.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && closesSentence(word, from, to)) {
      to--;
    }
    String core = word.substring(from, to);
    boolean plain = core.isEmpty() || PLAIN.matcher(core).matches();
    return plain ? word : word.substring(0, from) + code(core) + word.substring(to);
  }

  /** Whether the last character is no part of code, as in {@code shutdown()} and {@code new...}. */
  private static boolean closesSentence(String word, int from, int to) {
    String core = word.substring(from, to);
    return CLOSING.indexOf(word.charAt(to - 1)) >= 0
        && !core.endsWith("...")
        && !(core.endsWith(")") && core.indexOf('(') >= 0);
  }

  /** The first word of a line, which could make the line an item of a list. */
  private static String atStart(String word) {
    if (word.equals("-") || word.equals("+")) {
      return "\\" + word;
    }
    int last = word.length() - 1;
    boolean numbered = word.matches("[0-9]+[.)]");
    return numbered ? word.substring(0, last) + "\\" + word.charAt(last) : word;
  }

  /** Text within HTML. */
  static String html(String text) {
    return SafeText.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** Lines as a block of code, whose fence none of them can be. */
  static String block(List<String> lines) {
    int longest = lines.stream().mapToInt(MarkdownText::longestRun).max().orElse(0);
    String fence = "`".repeat(Math.max(3, longest + 1));
    return fence + "text\n" + String.join("\n", lines) + "\n" + fence + "\n";
  }

  /** Backticks in a row. */
  private static int longestRun(String text) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      run = text.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
