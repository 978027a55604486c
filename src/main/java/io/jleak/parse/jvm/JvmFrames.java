package io.jleak.parse.jvm;

import io.jleak.model.StackFrame;
import io.jleak.parse.line.LineView;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Makes stack frames of the tokens of {@code grammar/imports/JvmFrameParser.g4}. */
public final class JvmFrames {

  /** The types that a lexer gives to the tokens of the imported frame modes. */
  public record TokenTypes(
      int prefix, int function, int module, int nativeMethod, int file, int lineNumber) {}

  /** What stands in the place of a file where a VM does not know it: OpenJ9, IBM, ART. */
  private static final Set<String> NO_FILES =
      Set.of("Bytecode PC", "No Source", "Compiled Code", "Inlined Compiled Code", "unavailable");

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
    return file != null && NO_FILES.contains(file)
        ? frame(function, null, StackFrame.UNKNOWN_LINE, module)
        : frame(function, file, number, module);
  }

  /**
   * A frame of its parts.
   *
   * @param method class and method, {@code java.lang.Object.wait} or {@code java/lang/Object.wait}
   */
  public StackFrame frame(String method, String file, int number, String module) {
    String function = dotted(method);
    int dot = function.lastIndexOf('.');
    String owner = dot < 0 ? "" : function.substring(0, dot);
    return unique(new StackFrame(owner, function.substring(dot + 1), file, number, module));
  }

  /**
   * A frame that runs no Java code.
   *
   * @param library path or name of the library
   * @param symbol the function and its offset, {@code jni_invoke_static(…) [clone .isra]+0x158}
   */
  public StackFrame nativeFrame(String library, String symbol) {
    String owner =
        library.substring(Math.max(library.lastIndexOf('/'), library.lastIndexOf('!')) + 1);
    int plus = symbol.lastIndexOf('+');
    String function = (plus < 0 ? symbol : symbol.substring(0, plus)).strip();
    int clone = function.indexOf(" [clone ");
    String method = clone < 0 ? function : function.substring(0, clone);
    return unique(
        new StackFrame(
            owner, method.isEmpty() ? "???" : method, null, StackFrame.NATIVE_METHOD, null));
  }

  /** The one object for all frames that equal this one. */
  public StackFrame unique(StackFrame frame) {
    return frames.computeIfAbsent(frame, same -> same);
  }

  /**
   * A name with dots where class files have slashes. The slash of a hidden class stays, {@code
   * Shop$$Lambda/0x0000380001232000}: no package begins with a digit.
   */
  private static String dotted(String name) {
    int slash = name.indexOf('/');
    if (slash < 0) {
      return name;
    }
    StringBuilder dotted = new StringBuilder(name);
    for (int at = slash; at < name.length() - 1; at++) {
      if (name.charAt(at) == '/' && !Character.isDigit(name.charAt(at + 1))) {
        dotted.setCharAt(at, '.');
      }
    }
    return dotted.toString();
  }

  /** {@code java.base@17.0.15/} without its slash; null for a class loader, {@code app//}. */
  private static String module(String prefix) {
    return prefix.endsWith("//") ? null : prefix.substring(0, prefix.length() - 1);
  }

  private static int lineNumber(String text) {
    String digits = text.substring(Character.isDigit(text.charAt(1)) ? 1 : 2);
    return digits.length() > 9 ? StackFrame.UNKNOWN_LINE : Integer.parseInt(digits);
  }
}
