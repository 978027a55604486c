package io.jleak.normalize;

import io.jleak.model.ThreadName;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a thread name apart into its pattern and its slots, in one pass.
 *
 * <p>A run of decimal digits becomes {@code #}, and its value the slot's. Whatever else is a value
 * ({@link NameToken}: UUIDs, dates, addresses, hexadecimal identifiers, URLs) becomes one {@code #}
 * too, and so does a number too large for a {@code long}; their slot is -1. A {@code #} of the name
 * itself stays and has slot -1 as well, or is one with the number right after it, so that a pattern
 * has as many {@code #} as slots.
 */
final class NameScanner {

  private static final long NO_NUMBER = -1;

  private final String name;
  private final StringBuilder pattern = new StringBuilder();
  private final List<Long> slots = new ArrayList<>();

  private NameScanner(String name) {
    this.name = name;
  }

  static ThreadName scan(String name) {
    if (isPlain(name)) {
      return new ThreadName(name, List.of());
    }
    NameScanner scanner = new NameScanner(name);
    scanner.run();
    return new ThreadName(scanner.pattern.toString(), scanner.slots);
  }

  private static boolean isPlain(String name) {
    for (int at = 0; at < name.length(); at++) {
      char c = name.charAt(at);
      if (isDigit(c) || c == '#') {
        return false;
      }
    }
    return !name.contains("://");
  }

  private void run() {
    int at = 0;
    while (at < name.length()) {
      int run = alphanumericsFrom(at);
      if (run == 0) {
        at = separator(at);
      } else {
        int end = tokenEnd(at, run);
        if (end >= 0) {
          slot(NO_NUMBER);
          at = end;
        } else {
          numbersWithin(at, at + run);
          at += run;
        }
      }
    }
  }

  /** One character between runs; returns where to go on. */
  private int separator(int at) {
    char c = name.charAt(at);
    if (name.startsWith("::", at)) {
      int end = at > 0 && isAlphanumeric(name.charAt(at - 1)) ? -1 : tokenEnd(at, 0);
      if (end >= 0) {
        slot(NO_NUMBER);
        return end;
      }
      pattern.append("::");
      return at + 2;
    }
    if (c != '#') {
      pattern.append(c);
    } else if (at + 1 == name.length() || !isDigit(name.charAt(at + 1))) {
      slot(NO_NUMBER);
    }
    return at + 1;
  }

  private int tokenEnd(int at, int run) {
    for (NameToken token : NameToken.ALL) {
      int end = token.end(name, at, run);
      if (end >= 0) {
        return end;
      }
    }
    return -1;
  }

  private void numbersWithin(int start, int end) {
    int at = start;
    while (at < end) {
      if (!isDigit(name.charAt(at))) {
        pattern.append(name.charAt(at++));
        continue;
      }
      long value = 0;
      while (at < end && isDigit(name.charAt(at))) {
        value = shifted(value, name.charAt(at++) - '0');
      }
      slot(value);
    }
  }

  /** Ten times the value plus the digit, or {@link #NO_NUMBER} once that is too large. */
  private static long shifted(long value, int digit) {
    return value == NO_NUMBER || value > (Long.MAX_VALUE - digit) / 10
        ? NO_NUMBER
        : value * 10 + digit;
  }

  private void slot(long value) {
    pattern.append('#');
    slots.add(value);
  }

  private int alphanumericsFrom(int start) {
    int end = start;
    while (end < name.length() && isAlphanumeric(name.charAt(end))) {
      end++;
    }
    return end - start;
  }

  private static boolean isAlphanumeric(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
