package io.jleak.parse.threadreport;

import io.jleak.model.DumpedThread;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import io.jleak.parse.dump.ThreadBuilder;
import io.jleak.parse.threadreport.ReportLine.Kind;
import java.util.Locale;

/**
 * Reads the line that begins a thread; what it begins with and ends with the grammar has checked.
 */
final class ReportHeader {

  private ReportHeader() {}

  static void read(Kind kind, String text, ThreadBuilder thread) {
    switch (kind) {
      case NUMBERED_THREAD -> numbered(text, thread);
      case NAMED_THREAD -> thread.name = text.substring("Name: ".length());
      case LISTED_THREAD -> listed(text, thread);
      case QUOTED_THREAD -> quoted(text, thread);
      case PRIORITY_THREAD -> priority(text, thread);
      case BRACKETED_THREAD -> bracketed(text, thread);
      default -> throw new IllegalArgumentException(kind + " begins no thread");
    }
  }

  /** {@code Thread 34 (main):}, without a name {@code Thread 34:}. */
  private static void numbered(String text, ThreadBuilder thread) {
    int bracket = text.indexOf(" (");
    int colon = text.lastIndexOf(':');
    thread.number = number(text.substring("Thread ".length(), bracket < 0 ? colon : bracket));
    thread.name = bracket < 0 ? "" : text.substring(bracket + 2, colon - 1);
  }

  /** {@code 157, main, RUNNABLE}. */
  private static void listed(String text, ThreadBuilder thread) {
    int first = text.indexOf(", ");
    int last = text.lastIndexOf(", ");
    thread.number = number(text.substring(0, first));
    thread.name = text.substring(first + 2, Math.max(first + 2, last));
    thread.state = ThreadState.of(text.substring(last + 2));
  }

  /** {@code Thread "main" thread-id: 1 thread-state: RUNNABLE}. */
  private static void quoted(String text, ThreadBuilder thread) {
    int id = text.lastIndexOf("\" thread-id: ");
    String[] fields = text.substring(id + "\" thread-id: ".length()).split(" ", 4);
    thread.name = text.substring("Thread \"".length(), id);
    thread.number = number(fields[0]);
    thread.state = ThreadState.of(fields[2]);
  }

  /**
   * {@code Thread: main : priority:5, demon:false, threadId:1, threadState:WAITING, lockName:…}.
   */
  private static void priority(String text, ThreadBuilder thread) {
    int fields = text.lastIndexOf(" : priority:");
    thread.name = text.substring(text.indexOf(": ") + 2, fields);
    for (String field : text.substring(fields + " : ".length()).split(", ", 5)) {
      String value = field.substring(field.indexOf(':') + 1).strip();
      if (field.startsWith("demon:")) {
        thread.daemon = value.equals("true");
      } else if (field.startsWith("threadId:")) {
        thread.number = number(value);
      } else if (field.startsWith("threadState:")) {
        thread.state = ThreadState.of(value);
      }
    }
  }

  /**
   * {@code Thread[#1,main,5,main]} with the name, the priority and the group, or {@code
   * VirtualThread[#21,worker]/runnable@ForkJoinPool-1-worker-1}; the number from JDK 19 on.
   */
  private static void bracketed(String text, ThreadBuilder thread) {
    boolean virtual = text.startsWith("VirtualThread[");
    int end = virtual ? text.lastIndexOf("]/") : text.lastIndexOf(']');
    String inside = text.substring(text.indexOf('[') + 1, end);
    if (inside.startsWith("#")) {
      int comma = inside.indexOf(',');
      thread.number = number(inside.substring(1, comma < 0 ? inside.length() : comma));
      inside = comma < 0 ? "" : inside.substring(comma + 1);
    }
    if (virtual) {
      thread.kind = ThreadKind.VIRTUAL;
      thread.name = inside;
      String state = text.substring(end + 2).replaceAll("[@:].*", "").strip();
      thread.state = ThreadState.of(state.toUpperCase(Locale.ROOT));
      return;
    }
    int group = inside.lastIndexOf(',');
    int priority = group < 0 ? -1 : inside.lastIndexOf(',', group - 1);
    thread.name = inside.substring(0, Math.max(0, priority));
  }

  static long number(String digits) {
    return digits.isEmpty() || digits.length() > 18 || !digits.chars().allMatch(Character::isDigit)
        ? DumpedThread.UNKNOWN
        : Long.parseLong(digits);
  }
}
