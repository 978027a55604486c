package io.jleak.parse.hotspot;

import io.jleak.model.DumpedThread;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import io.jleak.parse.antlr.HotSpotLexer;
import io.jleak.parse.dump.ThreadBuilder;
import io.jleak.parse.line.LineForm;
import io.jleak.parse.line.LineView;

/** Reads the fields of a thread header from their tokens. */
final class HotSpotHeader {

  private HotSpotHeader() {}

  /**
   * {@code "main" #1 [6403] daemon prio=5 os_prio=0 cpu=76.72ms elapsed=1.04s tid=0x00 nid=0x1 …}.
   */
  static void read(LineView<?> line, HotSpotLine.Header header, ThreadBuilder thread) {
    thread.name = name(line);
    thread.daemon = header.daemon();
    if (header.number() >= 0) {
      thread.number = line.decimal(header.number(), "#".length());
    }
    if (header.tid() >= 0) {
      thread.address = line.hexadecimal(header.tid(), "tid=".length());
    }
    if (header.nid() >= 0) {
      thread.nativeId = nativeId(line, header.nid());
    } else if (header.osTid() >= 0) {
      thread.nativeId = line.decimal(header.osTid(), "[".length());
    }
    if (header.cpu() >= 0) {
      thread.cpuMillis = line.fraction(header.cpu(), "cpu=".length());
    }
    if (header.elapsed() >= 0) {
      double seconds = line.fraction(header.elapsed(), "elapsed=".length());
      thread.elapsedMillis = seconds < 0 ? DumpedThread.UNKNOWN : seconds * 1000;
    }
    if (header.firstWord() >= 0) {
      thread.stateText = line.span(header.firstWord(), header.lastWord());
    }
    // Completed by the state line; what has neither that nor frames is a thread of the VM itself.
    thread.kind = header.number() >= 0 ? ThreadKind.PLATFORM : ThreadKind.VM_INTERNAL;
  }

  /** {@code nid=0x2603} up to JDK 18, {@code nid=9731} from JDK 19 on. */
  private static long nativeId(LineView<?> line, int token) {
    String prefix = "nid=0x";
    return line.text(token, 0, 0).startsWith(prefix)
        ? line.hexadecimal(token, prefix.length())
        : line.decimal(token, "nid=".length());
  }

  /** The name without its quotes. */
  static String name(LineView<?> line) {
    String quoted = line.uniqueText(0, 0, 0).strip();
    return quoted.substring(1, quoted.length() - 1);
  }

  /** Sets what follows from what was read and from what was not. */
  static void complete(ThreadBuilder thread) {
    if (thread.depth() >= 0 && thread.kind == ThreadKind.VM_INTERNAL) {
      thread.kind = ThreadKind.PLATFORM;
    }
    if (thread.state == ThreadState.UNKNOWN && thread.kind != ThreadKind.VM_INTERNAL) {
      thread.state = stateOfWords(thread.stateText);
    }
  }

  /**
   * The state that the words of a header stand for where no state line follows (JDK 5 and older).
   */
  private static ThreadState stateOfWords(String words) {
    if (words.startsWith("runnable")) {
      return ThreadState.RUNNABLE;
    }
    if (words.startsWith("waiting for monitor entry")) {
      return ThreadState.BLOCKED;
    }
    if (words.startsWith("sleeping")) {
      return ThreadState.TIMED_WAITING;
    }
    return words.startsWith("waiting") || words.startsWith("in Object.wait()")
        ? ThreadState.WAITING
        : ThreadState.UNKNOWN;
  }

  /** {@code (a java.lang.Object)} without its brackets and its article. */
  static String lockType(String token) {
    String text = token.strip();
    int blank = text.indexOf(' ');
    return text.substring(blank + 1, text.length() - 1).strip();
  }

  /** Whether a line that does not fit the grammar begins like one that belongs to a thread. */
  static boolean belongsToThread(LineForm form) {
    return switch (form.types()[0]) {
      case HotSpotLexer.STATE,
          HotSpotLexer.AT,
          HotSpotLexer.LOCKED,
          HotSpotLexer.WAITING_ON,
          HotSpotLexer.WAITING_TO_LOCK,
          HotSpotLexer.WAITING_TO_RELOCK,
          HotSpotLexer.PARKING_TO_WAIT_FOR,
          HotSpotLexer.ELIMINATED ->
          true;
      default -> false;
    };
  }

  /** {@code }}, the end of an SMR list. */
  static boolean endsSmrList(LineForm form) {
    return form.types()[0] == HotSpotLexer.SMR_END;
  }
}
