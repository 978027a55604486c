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
    if (header.threadAt() >= 0) {
      thread.number = line.decimal(header.threadAt(), "- Thread t@".length());
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
    readAsTool(line, header, thread);
    // Completed by the state line; what has neither that nor frames is a thread of the VM itself.
    boolean java = header.number() >= 0 || header.threadAt() >= 0;
    thread.kind = java ? ThreadKind.PLATFORM : ThreadKind.VM_INTERNAL;
  }

  /**
   * JetBrains IDEs print {@code prio=0 tid=0x0 nid=0x0}, which says nothing, and their debugger
   * {@code "main@1" prio=5 tid=0x1 nid=NA}: the object's number behind the name tells the thread.
   */
  private static void readAsTool(
      LineView<?> line, HotSpotLine.Header header, ThreadBuilder thread) {
    if (thread.address == 0) {
      thread.address = DumpedThread.UNKNOWN;
    }
    if (thread.nativeId == 0) {
      thread.nativeId = DumpedThread.UNKNOWN;
    }
    if (isOfDebugger(line, header)) {
      thread.address = DumpedThread.UNKNOWN;
      int at = thread.name.lastIndexOf('@');
      thread.number = objectNumber(thread.name, at);
      if (thread.number != DumpedThread.UNKNOWN) {
        thread.name = thread.name.substring(0, at);
      }
    }
  }

  private static boolean isOfDebugger(LineView<?> line, HotSpotLine.Header header) {
    return header.nid() >= 0 && line.is(header.nid(), "nid=NA");
  }

  /**
   * Whether no VM prints such a header: {@code "main" - Thread t@1}, {@code … nid=0x0 runnable}.
   */
  static boolean isOfTool(LineView<?> line, HotSpotLine.Header header) {
    boolean zero = header.nid() >= 0 && line.is(header.nid(), "nid=0x0");
    return header.threadAt() >= 0 || zero || isOfDebugger(line, header);
  }

  /** The digits behind a place, or -1 when there are none or others follow. */
  private static long objectNumber(String text, int at) {
    int length = text.length() - at - 1;
    boolean digits = at >= 0 && text.chars().skip(at + 1L).allMatch(c -> c >= '0' && c <= '9');
    return digits && length > 0 && length < 19
        ? Long.parseLong(text.substring(at + 1))
        : DumpedThread.UNKNOWN;
  }

  /**
   * The number in {@code owned by "x" t@17}, {@code owned by "x" Id=4}, or {@code waiting for
   * Thread-0@687 to release lock on}.
   */
  static long ownerNumber(String token) {
    int to = token.indexOf(" to release lock on");
    String text = (to < 0 ? token : token.substring(0, to)).strip();
    return objectNumber(text, Math.max(text.lastIndexOf('@'), text.lastIndexOf('=')));
  }

  /** {@code nid=0x2603} up to JDK 18, {@code nid=9731} from JDK 19 on. */
  private static long nativeId(LineView<?> line, int token) {
    String prefix = "nid=0x";
    return line.startsWith(token, prefix)
        ? line.hexadecimal(token, prefix.length())
        : line.decimal(token, "nid=".length());
  }

  /** The name without its quotes. */
  static String name(LineView<?> line) {
    return line.uniqueText(0, line.find(0, '"') + 1, 1);
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

  /** {@code (a java.lang.Object)} without its brackets and its article, if it has them. */
  static String lockType(String token) {
    String text = token.strip();
    if (!text.startsWith("(")) {
      return text;
    }
    int blank = text.indexOf(' ');
    String type = text.substring(blank + 1, text.length() - 1).strip();
    // (a java/lang/Object): the serviceability agent's way
    return type.contains("/0x") || type.contains(".") ? type : type.replace('/', '.');
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
