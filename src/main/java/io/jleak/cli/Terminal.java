package io.jleak.cli;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is known of the place where the report is read.
 *
 * @param width columns
 * @param color whether colour is wanted where the user does not say
 * @param charset how text is to be encoded
 * @param watched whether a person sees standard error while the program runs
 */
record Terminal(int width, boolean color, Charset charset, boolean watched) {

  /** Columns where nobody says how many there are. */
  static final int DEFAULT_WIDTH = 80;

  private static final int MIN_WIDTH = 60;
  private static final int MAX_WIDTH = 200;

  /** A place that nobody watches. */
  Terminal(int width, boolean color, Charset charset) {
    this(width, color, charset, false);
  }

  /**
   * The place where this process writes.
   *
   * @param interactive whether it is a terminal, not a file or a pipe
   * @param watched whether standard error is one
   */
  static Terminal ofProcess(Map<String, String> environment, boolean interactive, boolean watched) {
    boolean dumb = environment.getOrDefault("TERM", "").equals("dumb");
    boolean plain = dumb || !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Terminal(
        width(environment),
        (interactive || isForced(environment)) && !plain,
        charset(environment),
        watched && !dumb);
  }

  /** As CI services set it whose logs show colour without being terminals. */
  private static boolean isForced(Map<String, String> environment) {
    return Stream.of("FORCE_COLOR", "CLICOLOR_FORCE")
        .map(variable -> environment.getOrDefault(variable, ""))
        .anyMatch(value -> !value.isEmpty() && !value.equals("0") && !value.equals("false"));
  }

  private static int width(Map<String, String> environment) {
    try {
      int columns = Integer.parseInt(environment.getOrDefault("COLUMNS", ""));
      // 0 is what a terminal without a known size says.
      return columns <= 0 ? DEFAULT_WIDTH : Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, columns));
    } catch (NumberFormatException notSet) {
      return DEFAULT_WIDTH;
    }
  }

  /** UTF-8, unless the locale names another encoding. */
  private static Charset charset(Map<String, String> environment) {
    for (String variable : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String locale = environment.getOrDefault(variable, "");
      if (!locale.isEmpty()) {
        return ofLocale(locale);
      }
    }
    return StandardCharsets.UTF_8;
  }

  /** The encoding of {@code de_DE.ISO-8859-1@euro}; ASCII of {@code C}. */
  private static Charset ofLocale(String locale) {
    int dot = locale.indexOf('.');
    if (dot < 0) {
      return StandardCharsets.US_ASCII;
    }
    int modifier = locale.indexOf('@', dot);
    try {
      Charset charset =
          Charset.forName(locale.substring(dot + 1, modifier < 0 ? locale.length() : modifier));
      return charset.canEncode() ? charset : StandardCharsets.UTF_8;
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }

  /** Whether bars and dashes beyond ASCII can be shown. */
  boolean unicode() {
    return charset.newEncoder().canEncode('▇');
  }
}
