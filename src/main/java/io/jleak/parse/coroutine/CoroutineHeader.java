package io.jleak.parse.coroutine;

import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import io.jleak.parse.antlr.CoroutinesLexer;
import io.jleak.parse.coroutine.CoroutineLine.Kind;
import io.jleak.parse.dump.ThreadBuilder;
import io.jleak.parse.line.LineForm;
import io.jleak.parse.line.LineView;

/** Reads what the first line of a coroutine says of it, in each of the forms. */
final class CoroutineHeader {

  private static final String ACTIVE = "Active";
  private static final int MOST_DIGITS = 18;

  private CoroutineHeader() {}

  /** Whether the line ends in a state: else the name in it may go on in the next line. */
  static boolean isWhole(LineForm form) {
    return form.find(CoroutinesLexer.STATE_NAME) >= 0;
  }

  /** Whether a line begins something of its own, and so is no part of a name. */
  static boolean begins(LineForm form) {
    return form.fits()
        && switch ((Kind) form.kind()) {
          case DUMP_HEADER, SECTION, ENTRY, JOB, STACK_FRAME, CREATION -> true;
          case COROUTINE -> isWhole(form);
          default -> false;
        };
  }

  /** Whether a name that goes on from above has its end in the line, and the header too. */
  static boolean endsName(LineForm form) {
    return form.fits()
        && switch ((Kind) form.kind()) {
          case COROUTINE -> isWhole(form) && form.find(CoroutinesLexer.NAME) >= 0;
          case JOB, ENTRY -> true;
          default -> false;
        };
  }

  /**
   * {@code Coroutine "fetch#42":StandaloneCoroutine{Active}@62e7f11d, state: SUSPENDED}.
   *
   * @param nameStart the name's lines above this one; empty when there are none
   */
  static void flat(LineView<?> line, String nameStart, ThreadBuilder coroutine) {
    LineForm form = line.form();
    int name = form.find(CoroutinesLexer.NAME);
    if (name >= 0) {
      name(nameStart + line.uniqueText(name, 1, 2), coroutine);
    }
    int hash = last(form, CoroutinesLexer.HASH);
    if (hash >= 0) {
      coroutine.address = line.hexadecimal(hash, 1);
    }
    int job = last(form, CoroutinesLexer.JOB_STATE);
    int note = form.find(CoroutinesLexer.STATE_NOTE);
    String state = line.text(form.find(CoroutinesLexer.STATE_NAME));
    state(state, job < 0 ? "" : line.text(job, 1, 1), coroutine);
    if (note >= 0) {
      coroutine.stateText += line.text(note);
    }
  }

  /** {@code "fetch#42":StandaloneCoroutine{Active}} in a tree. */
  static void job(JobLine job, ThreadBuilder coroutine) {
    String text = job.text();
    int end = text.lastIndexOf("\":");
    int brace = text.endsWith("}") ? text.lastIndexOf('{') : -1;
    if (end >= 0) {
      name(text.substring(text.indexOf('"') + 1, end), coroutine);
    } else if (brace < 0) {
      String entry = text.stripLeading();
      coroutine.name = entry.substring(entry.indexOf(' ') + 1); // what its own toString() says
    }
    coroutine.address = job.address();
    state(job.state(), brace < 0 ? "" : text.substring(brace + 1, text.length() - 1), coroutine);
  }

  /** {@code fetch#42}: the number is the coroutine's, whatever the name holds before it. */
  private static void name(String text, ThreadBuilder coroutine) {
    int hash = text.lastIndexOf('#');
    int digits = text.length() - hash - 1;
    if (hash < 0 || digits == 0 || digits > MOST_DIGITS || !isNumber(text, hash + 1)) {
      coroutine.name = text;
    } else {
      coroutine.name = text.substring(0, hash);
      coroutine.number = Long.parseLong(text.substring(hash + 1));
    }
  }

  private static boolean isNumber(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      if (text.charAt(at) < '0' || text.charAt(at) > '9') {
        return false;
      }
    }
    return true;
  }

  /** A job that is not simply active says more than its coroutine's state: {@code Cancelling}. */
  private static void state(String state, String jobState, ThreadBuilder coroutine) {
    coroutine.kind = ThreadKind.COROUTINE;
    coroutine.state =
        switch (state) {
          case "CREATED" -> ThreadState.NEW;
          case "RUNNING" -> ThreadState.RUNNABLE;
          case "SUSPENDED" -> ThreadState.WAITING;
          default -> ThreadState.UNKNOWN;
        };
    boolean telling = !jobState.isEmpty() && (state.isEmpty() || !jobState.equals(ACTIVE));
    coroutine.stateText = state + (telling ? (state.isEmpty() ? "" : ", ") + jobState : "");
  }

  private static int last(LineForm form, int type) {
    int[] types = form.types();
    for (int i = types.length - 1; i >= 0; i--) {
      if (types[i] == type) {
        return i;
      }
    }
    return -1;
  }
}
