package io.jleak.parse.hotspot;

import io.jleak.model.StackFrame;
import io.jleak.parse.antlr.HotSpotLexer;
import io.jleak.parse.line.LineForm;
import io.jleak.parse.line.LineView;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes stack frames of the serviceability agent's lines. Such a line tells the types of the
 * arguments, but no source file.
 *
 * <pre>
 *  - java.util.concurrent.locks.LockSupport.parkNanos(java.lang.Object, long) @bci=20, line=226 (Interpreted frame)
 * 0xf3c1b1c4	* java.lang.Object.wait(long) bci:0 (Interpreted frame)
 * 0x00007f09fad19f16	__futex_abstimed_wait_common + 0xc6
 *  - java.lang.Object.wait(SourceFile:163)                       StarMade, in this manner
 * </pre>
 */
final class SaFrames {

  /** Equal frames are one object. */
  private final Map<StackFrame, StackFrame> frames = new HashMap<>();

  /** Whether a line tells a place in the bytecode, as no line of a log does. */
  static boolean isPlaced(LineForm form) {
    return form.find(HotSpotLexer.SA_BCI) >= 0;
  }

  StackFrame read(LineView<HotSpotLine> line) {
    StackFrame frame =
        line.form().types()[0] == HotSpotLexer.SA_SYMBOL ? symbol(line) : method(line);
    return frames.computeIfAbsent(frame, same -> same);
  }

  private static StackFrame method(LineView<HotSpotLine> line) {
    LineForm form = line.form();
    boolean placed = isPlaced(form);
    int argument = form.find(HotSpotLexer.SA_ARGUMENT);
    int number = form.find(placed ? HotSpotLexer.SA_LINE : HotSpotLexer.SA_FILE_LINE);
    int lineNumber = number < 0 ? StackFrame.UNKNOWN_LINE : lineNumber(line.text(number));
    if (form.find(HotSpotLexer.SA_NATIVE_METHOD) >= 0) {
      lineNumber = StackFrame.NATIVE_METHOD;
    }
    String file = placed || argument < 0 ? null : line.text(argument);
    return frame(function(line.text(0)), file, lineNumber);
  }

  /** {@code - com.acme.Shop.sell(} or {@code 0xf3c1b1c4 * com.acme.Shop.sell(}. */
  private static String function(String token) {
    String start = token.stripLeading();
    int sign = start.startsWith("-") ? 0 : start.indexOf('*');
    return start.substring(sign + 1, start.length() - 1).strip();
  }

  /** {@code line=226} or {@code :163}. */
  private static int lineNumber(String text) {
    int at = text.length();
    while (at > 0 && Character.isDigit(text.charAt(at - 1))) {
      at--;
    }
    String digits = text.substring(at);
    boolean known = !digits.isEmpty() && digits.length() < 10 && text.charAt(at - 1) != '-';
    return known ? Integer.parseInt(digits) : StackFrame.UNKNOWN_LINE;
  }

  /**
   * {@code 0x00007f09fad19f16 os::PlatformEvent::park() + 0x9a} or, of a compiled native method,
   * {@code 0x00007f09 java.lang.Object.wait(long) + 0x12 (Native method)}.
   */
  private static StackFrame symbol(LineView<HotSpotLine> line) {
    String text = line.text(0).strip();
    int name = 0;
    while (text.charAt(name) != ' ' && text.charAt(name) != '\t') {
      name++;
    }
    int offset = text.indexOf(" + 0x");
    String symbol = text.substring(name, offset < 0 ? text.length() : offset).strip();
    int bracket = symbol.indexOf('(');
    return text.endsWith("(Native method)") && bracket > 0
        ? frame(symbol.substring(0, bracket), null, StackFrame.NATIVE_METHOD)
        : new StackFrame("", symbol, null, StackFrame.UNKNOWN_LINE, null);
  }

  private static StackFrame frame(String function, String file, int line) {
    int dot = function.lastIndexOf('.');
    String owner = dot < 0 ? "" : function.substring(0, dot);
    return new StackFrame(owner, function.substring(dot + 1), file, line, null);
  }
}
