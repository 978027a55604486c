package io.jleak.report.collapsed;

import io.jleak.report.words.SafeText;
import java.util.regex.Pattern;

/** Names fit to stand in a line of collapsed stacks. */
final class FrameName {

  /** Of a hidden class: another one in each run, so that two graphs could not be compared. */
  private static final Pattern ADDRESS = Pattern.compile("/0x[0-9a-f]+");

  private FrameName() {}

  /**
   * The name without the address of a hidden class, and without what the line is taken apart by:
   * {@code ;} and blanks, since {@code flamegraph.pl} takes a number behind one for a second count.
   */
  static String of(String name) {
    String safe = ADDRESS.matcher(SafeText.of(name)).replaceAll("").strip();
    StringBuilder text = new StringBuilder(safe.length());
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      if (c == ';') {
        text.append(':');
      } else {
        text.append(Character.isSpaceChar(c) ? '_' : c);
      }
    }
    return text.isEmpty() ? "(no_name)" : text.toString();
  }

  /**
   * The name pattern of threads, in the brackets that tell it from a function. Brackets within
   * would be taken for the marks that profilers put behind frames, such as {@code _[k]}.
   */
  static String ofThreads(String names) {
    return "[" + of(names).replace('[', '(').replace(']', ')') + "]";
  }
}
