package io.jleak.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.DumpedThread;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.StackTrace;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import io.jleak.model.WaitKind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitReaderTest {

  private final WaitReader jvm = new WaitReader(Language.jvm());
  private final WaitReader go = new WaitReader(Language.go());

  @ParameterizedTest
  @CsvSource({
    // state, the dump's word, lock line, by frames, read
    "WAITING, '', , PARK, PARK",
    "TIMED_WAITING, '', , PARK, TIMED_PARK",
    "WAITING, '', , TIMED_PARK, TIMED_PARK",
    "TIMED_WAITING, '', , OBJECT_WAIT, TIMED_OBJECT_WAIT",
    "TIMED_WAITING, '', , SLEEP, SLEEP",
    "RUNNABLE, runnable, , IO, IO",
    "RUNNABLE, runnable, , SELECT, SELECT",
    "RUNNABLE, runnable, , NONE, NONE",
    "RUNNABLE, '', PARKING_TO_WAIT_FOR, PARK, PARK",
    "BLOCKED, waiting for monitor entry, WAITING_TO_LOCK, NONE, MONITOR",
    "BLOCKED, in Object.wait(), WAITING_TO_RELOCK, OBJECT_WAIT, MONITOR",
    "WAITING, '', , NONE, PARK",
    "WAITING, '', WAITING_ON, NONE, OBJECT_WAIT",
    "TIMED_WAITING, '', WAITING_ON, NONE, TIMED_OBJECT_WAIT",
    "WAITING, '', LOCKED, NONE, PARK",
    "UNKNOWN, waiting for monitor entry, , NONE, MONITOR",
    "UNKNOWN, in Object.wait(), , NONE, OBJECT_WAIT",
    "UNKNOWN, waiting on condition, , NONE, NONE",
    "TIMED_WAITING, sleeping, , NONE, SLEEP",
    "NEW, , , NONE, NONE",
    "WAITING, SUSPENDED, , NONE, UNKNOWN",
    "WAITING, SUSPENDED, , SLEEP, SLEEP",
    "RUNNABLE, RUNNING, , NONE, NONE",
  })
  void readsWhatAJavaThreadWaitsFor(
      ThreadState state, String word, LockKind lock, WaitKind byFrames, WaitKind read) {
    assertThat(jvm.read(thread(ThreadKind.PLATFORM, state, word, lock), byFrames)).isEqualTo(read);
  }

  @ParameterizedTest
  @CsvSource({
    "WAITING, chan send, NONE, CHANNEL_SEND",
    "WAITING, 'chan receive (nil chan), 2 minutes', NONE, NIL_CHANNEL",
    "WAITING, chan receive (leaked), NONE, CHANNEL_RECEIVE",
    "WAITING, select, NONE, CHANNEL_SELECT",
    "WAITING, sync.WaitGroup.Wait, NONE, WAIT_GROUP",
    "WAITING, semacquire, NONE, PARK",
    "BLOCKED, sync.RWMutex.RLock, NONE, MONITOR",
    "WAITING, select (no cases), NONE, NIL_CHANNEL",
    "WAITING, sync.Mutex.Lock, MONITOR, MONITOR",
    "WAITING, sync.Cond.Wait, NONE, OBJECT_WAIT",
    "WAITING, IO wait, NONE, IO",
    "RUNNABLE, syscall, NONE, IO",
    "WAITING, sleep, NONE, SLEEP",
    "RUNNABLE, running, NONE, NONE",
    "WAITING, something new, NONE, PARK",
  })
  void readsWhatAGoroutineWaitsFor(
      ThreadState state, String word, WaitKind byFrames, WaitKind read) {
    assertThat(go.read(thread(ThreadKind.GOROUTINE, state, word, null), byFrames)).isEqualTo(read);
  }

  private static DumpedThread thread(
      ThreadKind kind, ThreadState state, String word, LockKind lock) {
    List<LockUse> locks =
        lock == null ? List.of() : List.of(new LockUse(lock, 0x10, "java.lang.Object", 0, -1));
    return new DumpedThread(
        "t",
        kind,
        1,
        -1,
        -1,
        state,
        word,
        false,
        -1,
        -1,
        null,
        false,
        StackTrace.EMPTY,
        locks,
        1,
        1);
  }
}
