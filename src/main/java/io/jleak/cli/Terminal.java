package io.jleak.cli;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;

/**
 * What is known of the place where the report is read.
 *
 * @param interactive whether a person sits before it
 * @param width columns
 * @param color whether colour is wanted where the user does not say
 * @param charset how text is to be encoded
 */
record Terminal(boolean interactive, int width, boolean color, Charset charset) {

  private static final int DEFAULT_WIDTH = 80;
  private static final int MIN_WIDTH = 60;
  private static final int MAX_WIDTH = 200;

  static Terminal ofProcess(Map<String, String> environment, boolean interactive) {
    boolean plain =
        !environment.getOrDefault("NO_COLOR", "").isEmpty()
            || environment.getOrDefault("TERM", "").equals("dumb");
    return new Terminal(
        interactive, width(environment), interactive && !plain, charset(environment));
  }

  private static int width(Map<String, String> environment) {
    try {
      int columns = Integer.parseInt(environment.getOrDefault("COLUMNS", ""));
      return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, columns));
    } catch (NumberFormatException notSet) {
      return DEFAULT_WIDTH;
    }
  }

  /** UTF-8, unless the locale names another encoding. */
  private static Charset charset(Map<String, String> environment) {
    for (String variable : new String[] {"LC_ALL", "LC_CTYPE", "LANG"}) {
      String locale = environment.getOrDefault(variable, "");
      if (!locale.isEmpty()) {
        int dot = locale.indexOf('.');
        String name = dot < 0 ? "US-ASCII" : locale.substring(dot + 1).toUpperCase(Locale.ROOT);
        int modifier = name.indexOf('@');
        name = modifier < 0 ? name : name.substring(0, modifier);
        return Charset.isSupported(name) ? Charset.forName(name) : Charset.forName("UTF-8");
      }
    }
    return Charset.forName("UTF-8");
  }

  /** Whether bars and dashes beyond ASCII can be shown. */
  boolean unicode() {
    return charset.newEncoder().canEncode('▇');
  }
}
