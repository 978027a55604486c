package io.jleak.parse.coroutine;

import io.jleak.model.StackFrame;
import io.jleak.parse.antlr.CoroutinesLexer;
import io.jleak.parse.line.LineView;

/**
 * A line that {@code printJob} prints.
 *
 * @param text its indentation, its name, class and state: {@code "fetch#42":LazyDeferred{New}}
 * @param state what its coroutine does; empty for a job without one
 * @param frame the innermost frame, or null
 * @param line its number in the source
 */
record JobLine(String text, String state, StackFrame frame, int line) {

  static JobLine of(LineView<?> line, StackFrame frame, int number) {
    int state = line.form().find(CoroutinesLexer.CONTINUATION);
    return new JobLine(
        line.uniqueText(0, 0, 0),
        state < 0 ? "" : line.text(state, ", continuation is ".length(), 0),
        frame,
        number);
  }
}
