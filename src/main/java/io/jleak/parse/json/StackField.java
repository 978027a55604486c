package io.jleak.parse.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.jleak.model.LockUse;
import io.jleak.model.StackFrame;
import io.jleak.parse.jcmd.StackLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the stack of a thread in all shapes.
 *
 * <pre>
 * ["java.base\/java.lang.Thread.run(Thread.java:1474)", ...]       an array of strings
 * [{"className": "java.lang.Thread", "methodName": "run", ...}, ...]        of objects
 * {"elems": [...]}                                                 an array in an object
 * "\tat java.lang.Thread.run(Thread.java:1474)\n..."               lines in one string
 * </pre>
 */
final class StackField {

  private final StackLines lines;
  private final FrameObject object;

  StackField(StackLines lines) {
    this.lines = lines;
    this.object = new FrameObject(lines);
  }

  /** Reads the value that the parser stands on, up to its end. */
  void read(JsonParser parser, List<StackFrame> frames, List<LockUse> locks) throws IOException {
    switch (parser.currentToken()) {
      case START_ARRAY -> {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          element(parser, frames, locks);
        }
      }
      case START_OBJECT -> element(parser, frames, locks);
      case VALUE_STRING -> text(parser.getText(), frames, locks);
      default -> {} // null: no stack
    }
  }

  private void element(JsonParser parser, List<StackFrame> frames, List<LockUse> locks)
      throws IOException {
    switch (parser.currentToken()) {
      case VALUE_STRING -> text(parser.getText(), frames, locks);
      case START_OBJECT -> object.read(parser, frames, locks, this);
      case START_ARRAY -> read(parser, frames, locks);
      default -> {}
    }
  }

  /** Reads the object whose first field the parser stands on. */
  void frame(JsonParser parser, List<StackFrame> frames) throws IOException {
    object.read(parser, frames, new ArrayList<>(), this);
  }

  /** Adds the frame that a string is; false for any other string. */
  boolean isFrame(String text, List<StackFrame> frames) {
    int before = frames.size();
    if (text.endsWith(")") && text.indexOf('\n') < 0) {
      lines.read(text, frames, new ArrayList<>());
    }
    return frames.size() > before;
  }

  /** Whether any line of a text is part of a stack trace. */
  boolean text(String text, List<StackFrame> frames, List<LockUse> locks) {
    if (text.indexOf('\n') < 0) {
      return lines.read(text, frames, locks);
    }
    boolean any = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      any |= !line.isBlank() && lines.read(line, frames, locks);
    }
    return any;
  }
}
