package io.jleak.parse.go;

import io.jleak.model.DumpedThread;
import io.jleak.parse.antlr.GoroutineLexer;
import io.jleak.parse.line.LineView;

/**
 * What the first line of a goroutine says: {@code goroutine 30 [chan send (leaked), 2 minutes]:}.
 *
 * @param id its number, never given out twice by a process; 0 for what a thread of the operating
 *     system runs on behalf of the runtime
 * @param reason the runtime's word for what it does, such as {@code chan send}
 * @param status all that stands in the brackets but for labels: also for how long it waits, which
 *     is no age
 * @param leaked whether the runtime found that nothing can ever wake it
 * @param labels the labels as one text, or empty
 */
record GoroutineHeader(long id, String reason, String status, boolean leaked, String labels) {

  static GoroutineHeader of(LineView<?> line) {
    int[] types = line.form().types();
    int first = line.form().find(GoroutineLexer.LEFT) + 1;
    int reasonEnd = first;
    while (types[reasonEnd] == GoroutineLexer.WORD || types[reasonEnd] == GoroutineLexer.GAP) {
      reasonEnd++;
    }
    int end = reasonEnd;
    while (types[end] != GoroutineLexer.RIGHT && types[end] != GoroutineLexer.INSIDE_LABELS) {
      end++;
    }
    long id = line.decimal(line.form().find(GoroutineLexer.ID), 0);
    return new GoroutineHeader(
        id < 0 ? DumpedThread.UNKNOWN : id,
        span(line, first, reasonEnd),
        span(line, first, end),
        line.form().find(GoroutineLexer.LEAKED) >= 0,
        labels(line, end));
  }

  /** The text of some tokens; reasons and waiting times are few, so they are kept. */
  private static String span(LineView<?> line, int from, int to) {
    return from == to ? "" : line.span(from, to - 1);
  }

  private static String labels(LineView<?> line, int from) {
    int[] types = line.form().types();
    GoLabels labels = new GoLabels();
    String key = "";
    String text = "";
    boolean inLabel = false;
    for (int i = from; i < types.length; i++) {
      switch (types[i]) {
        case GoroutineLexer.QUOTED, GoroutineLexer.BARE ->
            text = GoLabels.unquoted(line.uniqueText(i, 0, 0));
        case GoroutineLexer.LABEL_COLON -> {
          key = text;
          text = "";
          inLabel = true;
        }
        case GoroutineLexer.LABEL_COMMA, GoroutineLexer.LABELS_END -> {
          if (inLabel) {
            labels.put(key, text);
          }
          text = "";
          inLabel = false;
        }
        default -> {}
      }
    }
    return labels.name();
  }

  /** Whether it was taken while it ran: of all goroutines only the one that prints them. */
  boolean isRunning() {
    return reason.equals("running");
  }

  /** Whether it is no goroutine of the program but the stack that the runtime itself uses. */
  boolean isOfRuntime() {
    return id == 0;
  }
}
