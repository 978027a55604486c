package io.jleak.parse.jrockit;

import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import io.jleak.parse.antlr.JRockitLexer;
import io.jleak.parse.dump.DumpBuilder;
import io.jleak.parse.dump.StackBuilder;
import io.jleak.parse.dump.ThreadBuilder;
import io.jleak.parse.jvm.TimedWaits;
import io.jleak.parse.line.LineForm;
import io.jleak.parse.line.LineView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A thread of a JRockit dump while its lines are read. */
final class JRockitThread {

  private final ThreadBuilder thread;
  private boolean traceOver;

  private JRockitThread(StackBuilder stacks, String name, int number) {
    thread = new ThreadBuilder(stacks, number);
    thread.name = name;
    // (GC Main Thread), (Code Optimization Thread 1)
    thread.kind =
        name.startsWith("(") && name.endsWith(")") ? ThreadKind.VM_INTERNAL : ThreadKind.PLATFORM;
  }

  /**
   * {@code "main" id=1 idx=0x4 tid=27878 prio=5 alive, in native, waiting, daemon}, {@code "main"
   * prio=5 id=0x80 tid=0x104c active}. An id in hexadecimal is the thread's place, not its number.
   */
  static JRockitThread of(
      StackBuilder stacks, LineView<JRockitLine> line, String name, int number) {
    JRockitThread jrockit = new JRockitThread(stacks, name, number);
    ThreadBuilder thread = jrockit.thread;
    LineForm form = line.form();
    int id = form.find(JRockitLexer.ID);
    int oldId = form.find(JRockitLexer.OLD_ID);
    int tid = form.find(JRockitLexer.TID);
    if (id >= 0) {
      thread.number = line.decimal(id, "id=".length()); // id=? gives -1
    }
    if (oldId >= 0) {
      thread.address = hexadecimal(line, oldId);
    }
    if (tid >= 0) {
      thread.nativeId =
          line.text(tid).contains("0x")
              ? hexadecimal(line, tid)
              : line.decimal(tid, "tid=".length());
    }
    int words = form.find(JRockitLexer.STATE_WORDS);
    jrockit.words(words < 0 ? "" : line.span(words, form.types().length - 1));
    return jrockit;
  }

  /** {@code Thread-0x80 "main" <Waiting, priority=5, DAEMON>} and a brace; from 9 on a number. */
  static JRockitThread ofOld(
      StackBuilder stacks, LineView<JRockitLine> line, String name, int number) {
    JRockitThread jrockit = new JRockitThread(stacks, name, number);
    int dash = line.text(0).indexOf('-') + 1;
    if (line.text(0).startsWith("0x", dash)) {
      jrockit.thread.address = line.hexadecimal(0, dash);
    } else {
      jrockit.thread.number = line.decimal(0, dash);
    }
    String words = rest(line);
    int end = words.indexOf('>');
    jrockit.words(end < 0 ? words : words.substring(0, end));
    return jrockit;
  }

  /** {@code thread: 0x40D41C78 lastj: 0xFFFFFFFC pt_thr: 0x00000278}, or the last of them alone. */
  void nativeId(LineView<JRockitLine> line) {
    int field = line.form().find(JRockitLexer.FIELD_NATIVE_ID);
    int alone = line.form().find(JRockitLexer.OLD_NATIVE_ID);
    if (field >= 0 || alone >= 0) {
      thread.nativeId = hexadecimal(line, Math.max(field, alone));
    }
  }

  /** {@code id: 0x0x00000080} is printed by some. */
  private static long hexadecimal(LineView<?> line, int token) {
    return line.hexadecimal(token, line.text(token).lastIndexOf("0x"));
  }

  private static String rest(LineView<JRockitLine> line) {
    int rest = line.form().find(JRockitLexer.REST);
    return rest < 0 ? "" : line.text(rest);
  }

  private void words(String text) {
    List<String> kept = new ArrayList<>();
    for (String part : text.split(",")) {
      String word = part.strip();
      switch (word.toLowerCase(Locale.ROOT)) {
        case "daemon" -> thread.daemon = true;
        case "", "alive", "nondaemon", "gcable" -> {}
        default -> {
          if (!word.startsWith("priority=")) {
            kept.add(word);
          }
        }
      }
    }
    thread.stateText = String.join(", ", kept);
    thread.state = state(kept);
  }

  /** {@code in native, blocked, native_blocked}: native words tell of the VM's thread, and less. */
  private static ThreadState state(List<String> words) {
    ThreadState state = ThreadState.RUNNABLE;
    for (String word : words) {
      state =
          switch (word.toLowerCase(Locale.ROOT)) {
            case "blocked" -> ThreadState.BLOCKED;
            case "waiting", "waiting for pending references", "parked" -> ThreadState.WAITING;
            case "native_waiting", "native_blocked", "native_lock_waiting" ->
                state == ThreadState.RUNNABLE ? ThreadState.WAITING : state;
            case "sleeping" -> ThreadState.TIMED_WAITING;
            case "not started", "new" -> ThreadState.NEW;
            case "dead", "terminated" -> ThreadState.TERMINATED;
            default -> state; // in native, active, suspended, interrupted
          };
    }
    return state;
  }

  void add(StackFrame frame) {
    thread.add(frame);
    thread.state = TimedWaits.state(thread.state, frame, thread.depth());
  }

  /** {@code ^-- Holding lock: java/lang/Object@0x0095C8C8[thin lock]}. */
  void lock(LineView<JRockitLine> line) {
    JRockitLine.Lock lock = (JRockitLine.Lock) line.value();
    if (lock.kind() != null) {
      long address = lock.address() < 0 ? LockUse.NO_ADDRESS : line.hexadecimal(lock.address(), 1);
      String type = line.text(lock.type()).replace('/', '.');
      if (lock.kind() == LockKind.WAITING_TO_LOCK) {
        thread.state = ThreadState.BLOCKED; // 8.1 can call it active
      }
      thread.add(new LockUse(lock.kind(), address, type, Math.max(0, thread.depth()), -1));
    }
  }

  /** {@code -- end of trace}. */
  void endTrace() {
    traceOver = true;
  }

  /** Whether its frames have an end: a thread that has none may do without. */
  boolean isWhole() {
    return traceOver || thread.depth() < 0;
  }

  boolean traceOver() {
    return traceOver;
  }

  void finish(DumpBuilder dump) {
    dump.add(thread.build());
  }
}
