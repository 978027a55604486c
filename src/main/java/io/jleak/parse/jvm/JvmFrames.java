package io.jleak.parse.jvm;

import io.jleak.model.StackFrame;
import io.jleak.parse.line.LineView;
import java.util.HashMap;
import java.util.Map;

/** Makes stack frames of the tokens of {@code grammar/imports/JvmFrameParser.g4}. */
public final class JvmFrames {

  /** The types that a lexer gives to the tokens of the imported frame modes. */
  public record TokenTypes(
      int prefix, int function, int module, int nativeMethod, int file, int lineNumber) {}

  private final TokenTypes types;

  /** Equal frames are one object, whatever white space stands before them. */
  private final Map<StackFrame, StackFrame> frames = new HashMap<>();

  public JvmFrames(TokenTypes types) {
    this.types = types;
  }

  /** The frame whose tokens come after a token, the {@code at}. */
  public StackFrame read(LineView<?> line, int at) {
    String function = "";
    String module = null;
    String file = null;
    int number = StackFrame.UNKNOWN_LINE;
    int[] tokens = line.form().types();
    for (int i = at + 1; i < tokens.length; i++) {
      int type = tokens[i];
      if (type == types.prefix) {
        module = module(line.text(i));
      } else if (type == types.function) {
        function = line.text(i).strip();
      } else if (type == types.module) {
        module = line.text(i, 0, 1);
      } else if (type == types.nativeMethod) {
        number = StackFrame.NATIVE_METHOD;
      } else if (type == types.file && file == null) {
        file = line.text(i);
      } else if (type == types.lineNumber && number == StackFrame.UNKNOWN_LINE) {
        number = lineNumber(line.text(i));
      }
    }
    int dot = function.lastIndexOf('.');
    String owner = dot < 0 ? "" : function.substring(0, dot);
    return unique(new StackFrame(owner, function.substring(dot + 1), file, number, module));
  }

  /** The one object for all frames that equal this one. */
  public StackFrame unique(StackFrame frame) {
    return frames.computeIfAbsent(frame, same -> same);
  }

  /** {@code java.base@17.0.15/} without its slash; null for a class loader, {@code app//}. */
  private static String module(String prefix) {
    return prefix.endsWith("//") ? null : prefix.substring(0, prefix.length() - 1);
  }

  private static int lineNumber(String text) {
    String digits = text.substring(1).strip();
    return digits.length() > 9 ? StackFrame.UNKNOWN_LINE : Integer.parseInt(digits);
  }
}
