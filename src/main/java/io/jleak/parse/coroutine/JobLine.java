package io.jleak.parse.coroutine;

import io.jleak.model.DumpedThread;
import io.jleak.model.StackFrame;
import io.jleak.parse.antlr.CoroutinesLexer;
import io.jleak.parse.coroutine.CoroutineLine.Kind;
import io.jleak.parse.line.LineForm;
import io.jleak.parse.line.LineView;

/**
 * An entry of a tree of jobs.
 *
 * @param text its indentation, and its job: {@code "fetch#42":LazyDeferredCoroutine{New}}
 * @param state what its coroutine does; empty for a job without one
 * @param address its identity hash, or {@link DumpedThread#UNKNOWN}
 * @param frame the innermost frame where that stands in the line, or null
 * @param line the number of its first line in the source
 */
record JobLine(String text, String state, long address, StackFrame frame, int line) {

  /**
   * Reads an entry.
   *
   * @param start of its name, if that began above this line
   */
  static JobLine of(LineView<?> line, HeldName start, StackFrame frame, int number) {
    LineForm form = line.form();
    String text =
        form.kind() == Kind.OTHER_ENTRY ? withoutContext(line.text()) : line.uniqueText(0, 0, 0);
    int hash = form.find(CoroutinesLexer.ENTRY_HASH);
    return new JobLine(
        start == null
            ? text
            : start.opening() + start.text() + text.substring(start.opening().length()),
        state(line),
        hash < 0 ? DumpedThread.UNKNOWN : line.hexadecimal(hash, 1),
        frame,
        start == null ? number : start.line());
  }

  private static String state(LineView<?> line) {
    int entry = line.form().find(CoroutinesLexer.ENTRY_STATE);
    if (entry >= 0) {
      return line.text(entry, ", state: ".length(), 0);
    }
    int job = line.form().find(CoroutinesLexer.CONTINUATION);
    return job < 0 ? "" : line.text(job, ", continuation is ".length(), 0);
  }

  /** {@code - kotlinx.coroutines.NonCancellable [Dispatchers.Default]}. */
  private static String withoutContext(String text) {
    int end = text.indexOf(" [");
    return end < 0 ? text : text.substring(0, end);
  }
}
