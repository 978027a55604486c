package io.jleak.parse.go;

import java.util.TreeMap;

/**
 * The labels that a program gave a goroutine, which stand in for the name it does not have. They go
 * over from a goroutine to those it starts, so they tell for whom it works rather than what it is.
 */
final class GoLabels {

  private final TreeMap<String, String> labels = new TreeMap<>();

  void put(String key, String value) {
    labels.put(key, value);
  }

  /** All of them by their keys: {@code pool: render, worker: 3}; empty when there is none. */
  String name() {
    StringBuilder name = new StringBuilder();
    labels.forEach(
        (key, value) ->
            name.append(name.length() == 0 ? "" : ", ").append(key).append(": ").append(value));
    return name.toString();
  }

  /** The text behind a Go string literal, quotes included; any other text is as it is. */
  static String unquoted(String text) {
    if (text.length() < 2 || text.charAt(0) != '"') {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    int end = text.length() - 1;
    int at = 1;
    while (at < end) {
      char c = text.charAt(at++);
      if (c != '\\' || at == end) {
        plain.append(c);
        continue;
      }
      char escape = text.charAt(at++);
      int digits = digits(escape);
      int code = digits == 0 || at + digits > end ? -1 : hexadecimal(text, at, at + digits);
      if (code >= 0) {
        plain.appendCodePoint(code);
        at += digits;
      } else {
        plain.append(simple(escape));
      }
    }
    return plain.toString();
  }

  private static int digits(char escape) {
    return switch (escape) {
      case 'x' -> 2;
      case 'u' -> 4;
      case 'U' -> 8;
      default -> 0;
    };
  }

  private static char simple(char escape) {
    return switch (escape) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'a' -> '\u0007';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'v' -> '\u000b';
      default -> escape;
    };
  }

  /** The code point that some digits give, or -1. */
  private static int hexadecimal(String text, int from, int to) {
    long code = 0;
    for (int at = from; at < to; at++) {
      int digit = Character.digit(text.charAt(at), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code <= Character.MAX_CODE_POINT ? (int) code : -1;
  }
}
