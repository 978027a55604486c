package io.jleak.normalize;

import java.util.regex.Pattern;

/** A regular expression that is compiled when first needed: most runs need few of them. */
final class LazyRegex {

  private final String text;
  private volatile Pattern compiled;

  LazyRegex(String text) {
    this.text = text;
  }

  Pattern pattern() {
    Pattern pattern = compiled;
    if (pattern == null) {
      pattern = Pattern.compile(text);
      compiled = pattern;
    }
    return pattern;
  }
}
