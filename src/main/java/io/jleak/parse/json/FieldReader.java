package io.jleak.parse.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.jleak.model.LockKind;
import io.jleak.model.ThreadState;
import io.jleak.parse.json.LockFields.Lock;
import java.io.IOException;
import java.util.Locale;

/** Reads the fields of an object that may be a thread, or tell something of a dump. */
final class FieldReader {

  private final StackField stack;
  private final EmbeddedText text;
  private final LockFields locks = new LockFields();

  FieldReader(StackField stack, EmbeddedText text) {
    this.stack = stack;
    this.text = text;
  }

  /**
   * Reads the value that the parser stands on, up to its end.
   *
   * @param line of the value in the source
   * @return whether it was read; what is no field of a thread is left to the caller
   */
  boolean read(Field field, JsonParser parser, ThreadDraft draft, ObjectNotes notes, int line)
      throws IOException {
    boolean struct = parser.currentToken().isStructStart();
    return switch (field) {
      case STACK -> stack(parser, draft, line);
      case LOCK_INFO, LOCK_NAME, LOCK_WAITING, BLOCKED_BY_LOCK -> lock(field, parser, draft);
      case PARK_BLOCKER -> use(parser, LockKind.PARKING_TO_WAIT_FOR, draft);
      case BLOCKED_ON -> use(parser, LockKind.WAITING_TO_LOCK, draft);
      case WAITING_ON -> use(parser, LockKind.WAITING_ON, draft);
      case LOCKED_MONITORS, MONITORS_OWNED -> locks(parser, LockKind.LOCKED, draft);
      case LOCKED_SYNCHRONIZERS -> locks(parser, LockKind.OWNS, draft);
      case CONTAINERS, THREADS, OTHER -> false;
      case OF_LOG_RECORD -> logged(parser, draft);
      default -> !struct && scalar(field, parser, draft, notes);
    };
  }

  private boolean stack(JsonParser parser, ThreadDraft draft, int line) throws IOException {
    draft.hasStack = true;
    if (parser.currentToken() == JsonToken.VALUE_STRING
        && text.add(parser.getText(), line, false)) {
      draft.isSomethingElse = true; // "stack": "\"main\" #1 prio=5 ...\n\tat ..."
      return true;
    }
    stack.read(parser, draft.frames, draft.stackLocks);
    return true;
  }

  private boolean lock(Field field, JsonParser parser, ThreadDraft draft) throws IOException {
    if (field == Field.LOCK_NAME && parser.currentToken().isStructStart()) {
      return false;
    }
    Lock lock =
        field == Field.BLOCKED_BY_LOCK && parser.currentToken() == JsonToken.VALUE_STRING
            ? locks.ofSpark(parser.getText())
            : locks.read(parser);
    // LockInfo and Solr's object say the most, Spark's old field the least.
    boolean better = field == Field.LOCK_INFO || field == Field.LOCK_WAITING;
    if (lock != null && (better || draft.waitsFor == null)) {
      draft.waitsFor = lock;
      draft.lockOwner = Math.max(draft.lockOwner, lock.owner());
    }
    return true;
  }

  private boolean use(JsonParser parser, LockKind kind, ThreadDraft draft) throws IOException {
    Lock lock = locks.read(parser);
    if (lock != null) {
      draft.locks.add(lock.use(kind, 0));
    }
    return true;
  }

  private boolean locks(JsonParser parser, LockKind kind, ThreadDraft draft) throws IOException {
    draft.listsLocks = true;
    locks.readAll(parser, kind, draft.locks);
    return true;
  }

  private static boolean logged(JsonParser parser, ThreadDraft draft) {
    draft.isSomethingElse |= !parser.currentToken().isStructStart();
    return false;
  }

  private static boolean scalar(
      Field field, JsonParser parser, ThreadDraft draft, ObjectNotes notes) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return true;
    }
    switch (field) {
      case THREAD_NAME -> draft.threadName = parser.getText();
      case NAME -> draft.name = parser.getText();
      case THREAD_ID -> draft.threadId = NumberField.read(parser, -1);
      case ID -> draft.id = NumberField.read(parser, -1);
      case THREAD_STATE, STATE -> state(parser.getText(), field, draft);
      case DAEMON -> draft.daemon = parser.getValueAsBoolean();
      case VIRTUAL -> draft.virtual = parser.getValueAsBoolean();
      case IN_NATIVE -> draft.inNative = parser.getValueAsBoolean();
      case NATIVE_ID -> draft.nativeId = NumberField.read(parser, -1);
      case CPU_MILLIS -> draft.cpuMillis = parser.getValueAsDouble(-1);
      case CPU_NANOS -> draft.cpuMillis = nanos(parser.getValueAsDouble(-1));
      case CPU_TIME -> draft.cpuMillis = millis(parser.getText());
      case LOCK_OWNER_ID -> draft.lockOwner = NumberField.read(parser, -1);
      case CONTAINER -> notes.container = parser.getText();
      case THREAD_COUNT -> notes.declared = NumberField.read(parser, -1);
      case PROCESS_ID -> notes.processId = NumberField.read(parser, -1);
      case RUNTIME -> notes.runtime = parser.getText();
      case TIME -> notes.time = TimeField.read(parser);
      default -> {} // the carrier's id: the carrier has an entry of its own
    }
    return true;
  }

  /** {@code "WAITING"}; {@code "WAITING (parking)"} has it as its first word. */
  private static void state(String text, Field field, ThreadDraft draft) {
    String word = text.strip();
    int blank = word.indexOf(' ');
    ThreadState state =
        ThreadState.of((blank < 0 ? word : word.substring(0, blank)).toUpperCase(Locale.ROOT));
    if (state != ThreadState.UNKNOWN || draft.state == ThreadState.UNKNOWN) {
      draft.state = state;
    }
    draft.hasThreadState |= field == Field.THREAD_STATE;
  }

  private static double nanos(double value) {
    return value < 0 ? -1 : value / 1e6;
  }

  /** {@code 12.3400ms}. */
  private static double millis(String text) {
    try {
      return text.endsWith("ms") ? Double.parseDouble(text.substring(0, text.length() - 2)) : -1;
    } catch (NumberFormatException noNumber) {
      return -1;
    }
  }
}
