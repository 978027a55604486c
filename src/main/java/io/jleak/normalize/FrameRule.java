package io.jleak.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How one sort of made-up name becomes canonical; {@code jvm-frames.rules} describes the table. */
final class FrameRule {

  /** A function and what this rule alone makes of it: documentation and test. */
  record Sample(String function, String result) {}

  private String name;
  private final List<String> conditions = new ArrayList<>();
  private LazyRegex mask;
  private String replacement = "";
  private final List<Sample> samples = new ArrayList<>();

  private FrameRule() {}

  /** The rules of a table in their order. */
  static List<FrameRule> readAll(String resource) {
    List<FrameRule> rules = new ArrayList<>();
    FrameRule rule = null;
    for (String line : Resource.lines(resource)) {
      if (line.isEmpty()) {
        rule = null;
        continue;
      }
      if (rule == null) {
        rule = new FrameRule();
        rules.add(rule);
      }
      rule.read(line);
    }
    return rules;
  }

  private void read(String line) {
    String[] words = Resource.split(line);
    switch (words[0]) {
      case "rule" -> name = words[1];
      case "if" -> readConditions(words[1]);
      case "mask" -> mask = new LazyRegex(words[1]);
      case "by" -> replacement = Matcher.quoteReplacement(words[1]).replace("{1}", "$1");
      case "sample" -> samples.add(sample(words[1]));
      default -> throw new IllegalStateException("not a line of a rule: " + line);
    }
  }

  private void readConditions(String texts) {
    String[] words = Resource.split(texts);
    conditions.add(words[0]);
    if (!words[1].isEmpty()) {
      readConditions(words[1]);
    }
  }

  private static Sample sample(String text) {
    int arrow = text.indexOf(" -> ");
    return new Sample(text.substring(0, arrow), text.substring(arrow + 4));
  }

  String name() {
    return name;
  }

  List<Sample> samples() {
    return samples;
  }

  /** What is replaced. */
  Pattern mask() {
    return mask.pattern();
  }

  /** The function without what the rule masks. */
  String apply(String function) {
    for (String condition : conditions) {
      if (function.contains(condition)) {
        return mask().matcher(function).replaceAll(replacement);
      }
    }
    return function;
  }
}
