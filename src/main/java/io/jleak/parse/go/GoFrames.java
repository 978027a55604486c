package io.jleak.parse.go;

import io.jleak.model.StackFrame;
import java.util.HashMap;
import java.util.Map;

/**
 * Makes stack frames of Go functions, whichever form of dump they stand in; equal frames are one
 * object.
 *
 * <p>The owner is the import path, the method all that comes behind it: {@code
 * example.com/acme/queue} and {@code (*Queue).run.func1}. The file is the last element of its path,
 * since the package tells the folder; the module is the one in that path, such as {@code
 * github.com/acme/queue@v1.2.3}.
 */
final class GoFrames {

  /** What a frame is made of; a line below 1 is none. */
  private record Call(String function, String file, int line) {}

  private final Map<Call, StackFrame> frames = new HashMap<>();

  /** A frame; {@code file} is null when the dump does not tell it. */
  StackFrame frame(String function, String file, int line) {
    return frames.computeIfAbsent(new Call(function, file, line), GoFrames::make);
  }

  private static StackFrame make(Call call) {
    // Traces name it "panic", profiles by its symbol.
    String function = call.function.equals("runtime.gopanic") ? "panic" : call.function;
    int slash = function.lastIndexOf('/', endOfPath(function));
    int dot = function.indexOf('.', slash + 1);
    String owner = dot < 0 ? "" : unescaped(function.substring(0, dot));
    String method = function.substring(dot + 1);
    int line = call.line > 0 ? call.line : StackFrame.UNKNOWN_LINE;
    return call.file == null
        ? new StackFrame(owner, method, null, line, null)
        : new StackFrame(owner, method, lastElement(call.file), line, module(call.file));
  }

  /** Type arguments can hold import paths of their own: {@code main.Map[go/token.Pos]}. */
  private static int endOfPath(String function) {
    int bracket = function.indexOf('[');
    return bracket < 0 ? function.length() : bracket;
  }

  /** In the last element of an import path the linker writes {@code %2e} for a dot. */
  private static String unescaped(String path) {
    return path.indexOf('%') < 0 ? path : path.replace("%2e", ".").replace("%22", "\"");
  }

  private static String lastElement(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  /** {@code /home/me/go/pkg/mod/github.com/acme/queue@v1.2.3/pool/pool.go}. */
  private static String module(String path) {
    int version = path.indexOf("@v");
    if (version < 0) {
      return null;
    }
    int root = path.lastIndexOf("/mod/", version);
    int end = path.indexOf('/', version);
    return end < 0 ? null : path.substring(root < 0 ? 0 : root + "/mod/".length(), end);
  }

  /**
   * Whether ordinary stacks leave a function out: those of the runtime that no program can call.
   * Only crash dumps and profiles show them.
   */
  static boolean isHidden(String function) {
    if (!function.startsWith("runtime.") || function.equals("runtime.gopanic")) {
      return false;
    }
    int name = function.lastIndexOf('.') + 1;
    return name == function.length() || !Character.isUpperCase(function.charAt(name));
  }

  /**
   * Whether a function is what the compiler calls for a receive: {@code chanrecv1} for {@code <-c},
   * {@code chanrecv2} for {@code v, ok := <-c} and for {@code range c}.
   */
  static boolean isReceive(String function) {
    return function.equals("runtime.chanrecv1") || function.equals("runtime.chanrecv2");
  }
}
