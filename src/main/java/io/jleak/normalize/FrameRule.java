package io.jleak.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one sort of made-up name becomes canonical.
 *
 * @param name what it is called in its table
 * @param condition text without which the rule is not tried, which saves most of the time
 * @param mask what is replaced
 * @param replacement what takes its place, in the syntax of {@link Matcher#replaceAll(String)}
 * @param samples functions and what this rule alone makes of them
 */
record FrameRule(
    String name, String condition, Pattern mask, String replacement, List<Sample> samples) {

  /** One line of documentation and test. */
  record Sample(String function, String result) {}

  /** The function without what the rule masks. */
  String apply(String function) {
    return function.contains(condition) ? mask.matcher(function).replaceAll(replacement) : function;
  }

  /** The rules of a table in their order; {@code jvm-frames.rules} describes the form. */
  static List<FrameRule> readAll(String resource) {
    List<FrameRule> rules = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : Resource.lines(resource)) {
      if (!line.isEmpty()) {
        block.add(line);
      } else if (!block.isEmpty()) {
        rules.add(parse(block));
        block.clear();
      }
    }
    if (!block.isEmpty()) {
      rules.add(parse(block));
    }
    return List.copyOf(rules);
  }

  private static FrameRule parse(List<String> block) {
    String name = null;
    String condition = null;
    String mask = null;
    String by = "";
    List<Sample> samples = new ArrayList<>();
    for (String line : block) {
      String[] words = line.split("\\s+", 2);
      switch (words[0]) {
        case "rule" -> name = words[1];
        case "if" -> condition = words[1];
        case "mask" -> mask = words[1];
        case "by" -> by = words[1];
        case "sample" -> samples.add(sample(words[1]));
        default -> throw new IllegalStateException("not a line of a rule: " + line);
      }
    }
    return new FrameRule(
        name,
        condition,
        Pattern.compile(mask),
        Matcher.quoteReplacement(by).replace("{1}", "$1"),
        List.copyOf(samples));
  }

  private static Sample sample(String text) {
    int arrow = text.indexOf(" -> ");
    return new Sample(text.substring(0, arrow), text.substring(arrow + 4));
  }
}
