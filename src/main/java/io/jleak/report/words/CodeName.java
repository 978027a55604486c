package io.jleak.report.words;

import io.jleak.model.StackFrame;

/** Names of functions and frames in few columns: the method and the class are cut last. */
public final class CodeName {

  private static final String CUT = "..";

  private CodeName() {}

  /**
   * {@code LinkedBlockingQueue.take} of {@code java.util.concurrent.LinkedBlockingQueue.take}; a
   * class without a name of its own with the one around it: {@code main$1$2.invokeSuspend}.
   */
  public static String brief(String function) {
    int method = function.lastIndexOf('.');
    if (method <= 0) {
      return function;
    }
    int type = method;
    do {
      type = Math.max(function.lastIndexOf('.', type - 1), function.lastIndexOf('$', type - 1));
    } while (type > 0 && function.charAt(type) == '$' && isDigit(function.charAt(type + 1)));
    return function.substring(type + 1);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /**
   * A brief function with the end of its class cut where it does not fit: {@code Linked...take}.
   */
  public static String fit(String function, int width) {
    int dot = function.lastIndexOf('.');
    int rest = width - (Columns.width(function) - Math.max(0, dot)) - CUT.length();
    return dot <= 0 || Columns.width(function) <= width || rest < 3
        ? Columns.fit(function, width)
        : Columns.head(function, rest) + CUT + function.substring(dot);
  }

  /** A frame as Java prints it: {@code com.acme.Shop.sell(Shop.java:12)}. */
  public static String full(StackFrame frame) {
    return SafeText.of(frame.toString());
  }

  /**
   * A frame without its file, and with as few of its packages abbreviated as must be: {@code
   * j.util.concurrent.ThreadPoolExecutor.getTask:1062}.
   */
  public static String brief(StackFrame frame, int width) {
    String line = frame.line() >= 0 ? ":" + frame.line() : "";
    String place = frame.line() == StackFrame.NATIVE_METHOD ? " (native)" : line;
    return Columns.fit(abbreviated(SafeText.of(frame.function()) + place, width), width);
  }

  private static String abbreviated(String text, int width) {
    StringBuilder brief = new StringBuilder(text);
    int over = Columns.width(text) - width;
    int from = 0;
    while (over > 0) {
      int dot = brief.indexOf(".", from);
      int next = dot < 0 ? -1 : brief.indexOf(".", dot + 1);
      if (dot <= from || next < 0) {
        break; // what is left are the class and the method
      }
      over -= dot - from - 1;
      brief.delete(from + 1, dot);
      from += 2;
    }
    return brief.toString();
  }
}
