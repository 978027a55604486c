package io.jleak.normalize;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that counts how often a regular expression looks at one of its characters. */
final class LookCounter implements CharSequence {

  private final String text;
  private long looks;

  private LookCounter(String text) {
    this.text = text;
  }

  /** How often finding all matches looks at a character. */
  static long looks(Pattern pattern, String text) {
    LookCounter counted = new LookCounter(text);
    Matcher matcher = pattern.matcher(counted);
    while (matcher.find()) {
      // only the looks matter
    }
    return counted.looks;
  }

  @Override
  public char charAt(int index) {
    looks++;
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
