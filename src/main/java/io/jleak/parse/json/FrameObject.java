package io.jleak.parse.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.jleak.model.LockUse;
import io.jleak.model.StackFrame;
import io.jleak.parse.jcmd.StackLines;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** Reads {@code java.lang.StackTraceElement} as an object, in the words of several programs. */
final class FrameObject {

  private static final Set<String> FIRST_FIELDS =
      Set.of(
          "classname",
          "declaringclass",
          "methodname",
          "classloadername",
          "modulename",
          "moduleversion",
          "nativemethod");

  private final StackLines lines;

  FrameObject(StackLines lines) {
    this.lines = lines;
  }

  /** Whether an object with this as its first field is a frame. */
  static boolean begins(String field) {
    return FIRST_FIELDS.contains(Field.letters(field));
  }

  /**
   * Reads the object that the parser stands on, or whose first field it stands on.
   *
   * @param stack reads the frames of an object that is no frame itself but holds an array of them
   */
  void read(JsonParser parser, List<StackFrame> frames, List<LockUse> locks, StackField stack)
      throws IOException {
    String owner = null;
    String method = null;
    String file = null;
    String module = null;
    String version = null;
    String text = null;
    int line = StackFrame.UNKNOWN_LINE;
    boolean isNative = false;
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      parser.nextToken();
    }
    for (; parser.currentToken() != JsonToken.END_OBJECT; parser.nextToken()) {
      String name = Field.letters(parser.currentName());
      JsonToken value = parser.nextToken();
      if (value == JsonToken.START_ARRAY && method == null) {
        stack.read(parser, frames, locks);
      } else if (value.isStructStart()) {
        parser.skipChildren();
      } else if (value != JsonToken.VALUE_NULL) {
        switch (name) {
          case "classname", "declaringclass", "class", "type" -> owner = parser.getText();
          case "methodname", "method" -> method = parser.getText();
          case "filename", "file" -> file = parser.getText();
          case "linenumber", "line" -> line = number(parser);
          case "nativemethod", "isnative", "native" -> isNative = parser.getValueAsBoolean();
          case "modulename", "module" -> module = parser.getText();
          case "moduleversion" -> version = parser.getText();
          default -> text = value == JsonToken.VALUE_STRING ? parser.getText() : text;
        }
      }
    }
    if (owner != null && method != null) {
      frames.add(lines.unique(frame(owner, method, file, isNative ? -2 : line, module, version)));
    } else if (text != null) {
      stack.text(text, frames, locks);
    }
  }

  private static StackFrame frame(
      String owner, String method, String file, int line, String module, String version) {
    String full =
        module == null || module.isEmpty() || version == null || version.isEmpty()
            ? module
            : module + "@" + version;
    return new StackFrame(
        owner,
        method,
        file == null || file.isEmpty() ? null : file,
        line >= 0 || line == StackFrame.NATIVE_METHOD ? line : StackFrame.UNKNOWN_LINE,
        full == null || full.isEmpty() ? null : full);
  }

  private static int number(JsonParser parser) throws IOException {
    return (int) NumberField.read(parser, StackFrame.UNKNOWN_LINE);
  }
}
