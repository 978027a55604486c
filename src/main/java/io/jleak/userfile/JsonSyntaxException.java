package io.jleak.userfile;

/** A text that is not JSON, with the place where that shows: {@code 3:7: expected a colon}. */
public final class JsonSyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  JsonSyntaxException(int line, int column, String message) {
    super(line + ":" + column + ": " + message);
  }
}
