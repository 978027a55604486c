package io.jleak.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) into maps, lists, strings, longs and doubles, booleans and null.
 *
 * <p>The catalogue is loaded in every run, and loading Jackson takes longer than all the rest of
 * that (measured: 9 ms with class-data sharing, 80 ms without, against 1 ms for this class). Unlike
 * most readers it takes a key that comes twice for an error.
 */
final class JsonText {

  private static final int DEEPEST = 100;
  private static final char END = '\uffff';

  private final String text;
  private int at;
  private int depth;

  private JsonText(String text) {
    this.text = text;
  }

  /** The one value that the text holds. */
  static Object read(String text) throws JsonSyntaxException {
    JsonText json = new JsonText(text);
    Object value = json.value();
    if (json.at < text.length()) {
      throw json.expected("the end");
    }
    return value;
  }

  private Object value() throws JsonSyntaxException {
    skipSpace();
    Object value =
        switch (peek()) {
          case '{' -> object();
          case '[' -> array();
          case '"' -> string();
          case 't' -> word("true", Boolean.TRUE);
          case 'f' -> word("false", Boolean.FALSE);
          case 'n' -> word("null", null);
          case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
          default -> throw expected("a value");
        };
    skipSpace();
    return value;
  }

  private Map<String, Object> object() throws JsonSyntaxException {
    Map<String, Object> object = new LinkedHashMap<>();
    open();
    if (!skip('}')) {
      do {
        skipSpace();
        int start = at;
        if (peek() != '"') {
          throw expected("a key in quotes");
        }
        String key = string();
        skipSpace();
        if (!skip(':')) {
          throw expected("a colon");
        }
        if (object.containsKey(key)) {
          at = start;
          throw error("the key \"" + key + "\" comes twice");
        }
        object.put(key, value());
      } while (skip(','));
      if (!skip('}')) {
        throw expected("a comma or }");
      }
    }
    depth--;
    return object;
  }

  private List<Object> array() throws JsonSyntaxException {
    List<Object> array = new ArrayList<>();
    open();
    if (!skip(']')) {
      do {
        array.add(value());
      } while (skip(','));
      if (!skip(']')) {
        throw expected("a comma or ]");
      }
    }
    depth--;
    return array;
  }

  private void open() throws JsonSyntaxException {
    depth++;
    if (depth > DEEPEST) {
      throw error("nested deeper than " + DEEPEST + " levels");
    }
    at++;
    skipSpace();
  }

  private String string() throws JsonSyntaxException {
    at++;
    int start = at;
    while (peek() != '"' && peek() != '\\' && peek() >= ' ' && at < text.length()) {
      at++;
    }
    if (skip('"')) {
      return text.substring(start, at - 1);
    }
    StringBuilder string = new StringBuilder(text.substring(start, at));
    while (!skip('"')) {
      if (at == text.length() || peek() < ' ') {
        throw expected("a closing quote");
      }
      string.append(skip('\\') ? escaped() : text.charAt(at++));
    }
    return string.toString();
  }

  private char escaped() throws JsonSyntaxException {
    char c = peek();
    char meant =
        switch (c) {
          case '"', '\\', '/' -> c;
          case 'b' -> '\b';
          case 'f' -> '\f';
          case 'n' -> '\n';
          case 'r' -> '\r';
          case 't' -> '\t';
          case 'u' -> unicode();
          default -> throw expected("one of \"\\/bfnrtu after a backslash");
        };
    at++;
    return meant;
  }

  /** Reads the four digits after {@code u}, and stays at the last of them. */
  private char unicode() throws JsonSyntaxException {
    int code = 0;
    for (int i = 0; i < 4; i++) {
      at++;
      int digit = peek() < 128 ? Character.digit(peek(), 16) : -1;
      if (digit < 0) {
        throw expected("four hexadecimal digits after \\u");
      }
      code = code * 16 + digit;
    }
    return (char) code;
  }

  private Object number() throws JsonSyntaxException {
    int start = at;
    skip('-');
    if (!skip('0')) {
      digits();
    }
    boolean whole = true;
    if (skip('.')) {
      whole = false;
      digits();
    }
    if (skip('e') || skip('E')) {
      whole = false;
      if (!skip('+')) {
        skip('-');
      }
      digits();
    }
    String number = text.substring(start, at);
    return whole && number.length() < 18 ? (Object) Long.valueOf(number) : Double.valueOf(number);
  }

  private void digits() throws JsonSyntaxException {
    if (!isDigit(peek())) {
      throw expected("a digit");
    }
    while (isDigit(peek())) {
      at++;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private Object word(String word, Object value) throws JsonSyntaxException {
    if (!text.startsWith(word, at)) {
      throw expected("a value");
    }
    at += word.length();
    return value;
  }

  private void skipSpace() {
    while (peek() == ' ' || peek() == '\n' || peek() == '\r' || peek() == '\t') {
      at++;
    }
  }

  private boolean skip(char c) {
    if (peek() == c && at < text.length()) {
      at++;
      return true;
    }
    return false;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  private JsonSyntaxException expected(String what) {
    return error("expected " + what + ", found " + found());
  }

  private String found() {
    if (at >= text.length()) {
      return "the end";
    }
    char c = text.charAt(at);
    if (c == '\n' || c == '\r') {
      return "the end of the line";
    }
    int end = at;
    while (end < text.length() && end - at < 20 && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    if (end > at) {
      return text.substring(at, end);
    }
    return c < ' ' ? "a control character" : String.valueOf(c);
  }

  private JsonSyntaxException error(String message) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < at; i++) {
      if (text.charAt(i) == '\n') {
        line++;
        start = i + 1;
      }
    }
    return new JsonSyntaxException(line, at - start + 1, message);
  }
}
