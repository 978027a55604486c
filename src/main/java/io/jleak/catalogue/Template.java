package io.jleak.catalogue;

import io.jleak.model.TrendFacts;
import io.jleak.userfile.JsonValue;
import io.jleak.userfile.Spelling;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with placeholders such as {@code {owner}} in it.
 *
 * @param text as written
 * @param parts texts ({@link String}) and {@link Placeholder}s in their order
 */
record Template(String text, List<Object> parts) {

  static final Template EMPTY = new Template("", List.of());

  /** Reads a template; what is no word in braces stands for itself. */
  static Template read(JsonValue value) {
    String text = value.text();
    if (text == null) {
      return EMPTY;
    }
    List<Object> parts = new ArrayList<>();
    int start = 0;
    int open = text.indexOf('{');
    while (open >= 0) {
      int end = open + 1;
      while (end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
      if (end > open + 1 && end < text.length() && text.charAt(end) == '}') {
        parts.add(text.substring(start, open));
        parts.add(placeholder(text.substring(open + 1, end), value));
        start = end + 1;
      }
      open = text.indexOf('{', end);
    }
    parts.add(text.substring(start));
    return new Template(text, parts);
  }

  private static Object placeholder(String word, JsonValue value) {
    Placeholder placeholder = Placeholder.of(word);
    if (placeholder == null) {
      value.problem(
          "unknown placeholder {" + word + "}" + Spelling.didYouMean(word, Placeholder.words()));
      return "";
    }
    return placeholder;
  }

  String fill(TrendFacts facts) {
    StringBuilder filled = new StringBuilder();
    for (Object part : parts) {
      filled.append(part instanceof Placeholder placeholder ? placeholder.fillFrom(facts) : part);
    }
    return filled.toString();
  }
}
