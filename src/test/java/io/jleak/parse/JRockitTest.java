package io.jleak.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.locks.LockAnalysis;
import io.jleak.model.Deadlock;
import io.jleak.model.DumpedThread;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadDump;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dumps of JRockit. */
class JRockitTest {

  private static final ThreadDump R28 = FormatFile.dumps("jrockit/r28-deadlock.txt").get(0);
  private static final ThreadDump OLD = FormatFile.dumps("jrockit/r8.1-console.txt").get(0);

  @Test
  void linesAboveTheThreadsTellProcessTimeAndRuntime() {
    assertThat(R28.processId()).isEqualTo(13579); // jrcmd's first line
    assertThat(R28.capturedAt()).isEqualTo(LocalDateTime.of(2012, 3, 6, 4, 5, 9));
    assertThat(R28.runtime()).startsWith("Oracle JRockit(R) R28.2.2-7");
    assertThat(OLD.capturedAt()).isEqualTo(LocalDateTime.of(2005, 3, 2, 10, 12, 13));
  }

  @Test
  void headerGivesIdsAndDaemon() {
    assertThat(FormatFile.thread(R28, "teller \"three\" id=3 [x]"))
        .returns(13L, DumpedThread::number)
        .returns(2503L, DumpedThread::nativeId)
        .returns(true, DumpedThread::daemon)
        .returns("blocked, native_blocked", DumpedThread::stateText);
    assertThat(FormatFile.thread(OLD, "(Signal Handler)"))
        .returns(0x100L, DumpedThread::address)
        .returns(true, DumpedThread::daemon)
        .returns(ThreadKind.VM_INTERNAL, DumpedThread::kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "alive | RUNNABLE",
        "alive, in native | RUNNABLE",
        "alive, in native, waiting | WAITING",
        "alive, in native, parked, daemon | WAITING",
        "alive, sleeping, native_waiting | TIMED_WAITING",
        "alive, in native, native_waiting | WAITING",
        "alive, in native, blocked | BLOCKED",
        "alive, in native, suspended, waiting | WAITING",
        "alive, in limbo | RUNNABLE"
      })
  void wordsTellTheState(String words, ThreadState state) {
    String dump = "\"a\" id=1 idx=0x4 tid=2 prio=5 " + words + "\n    -- end of trace\n";
    assertThat(DumpText.only(dump).threads().get(0).state()).isEqualTo(state);
  }

  @Test
  void framesHaveDotsAndNoTypes() {
    assertThat(FormatFile.thread(OLD, "ExecuteThread: '1' for queue: 'default'").stack().frames())
        .containsExactly(
            new StackFrame("com.acme.desk.Till", "count", "Till.java", 44, null),
            new StackFrame("com.acme.desk.Clerk", "run", "Clerk.java", 15, null),
            new StackFrame(
                "java.lang.Thread", "startThreadFromVM", null, StackFrame.UNKNOWN_LINE, null));
    assertThat(FormatFile.thread(R28, "teller-1").stack().frames().get(1))
        .isEqualTo(
            new StackFrame("jrockit.vm.Locks", "fatLockBlockOrSpin", "Locks.java", 1411, null));
  }

  @Test
  void locksAreRead() {
    assertThat(FormatFile.thread(R28, "teller-1").locks())
        .containsExactly(
            new LockUse(LockKind.WAITING_TO_LOCK, 0xF0A10020L, "com.acme.bank.Account", 0, -1),
            new LockUse(LockKind.LOCKED, 0xF0A10010L, "com.acme.bank.Account", 6, -1),
            new LockUse(LockKind.LOCKED, 0xF0A10090L, "[Ljava.lang.Object;", 7, -1));
    assertThat(FormatFile.thread(R28, "Timer-0").locks())
        .containsExactly(
            new LockUse(LockKind.WAITING_ON, 0xF0A30000L, "java.util.TaskQueue", 0, -1));
    assertThat(FormatFile.thread(R28, "pool-1-thread-1"))
        .returns(ThreadState.TIMED_WAITING, DumpedThread::state)
        .returns(LockKind.PARKING_TO_WAIT_FOR, thread -> thread.locks().get(0).kind());
  }

  @Test
  void circularChainsAreDeadlocksAndOthersAreNot() {
    assertThat(R28.deadlocks())
        .containsExactly(new Deadlock(List.of("teller-1", "teller-2"), true));
    assertThat(LockAnalysis.of(R28).deadlocks()).hasSize(1);
  }

  @Test
  void threadBlockedInAnOldDumpWaitsForTheHolder() {
    assertThat(FormatFile.thread(OLD, "ExecuteThread: '0' for queue: 'default'").state())
        .isEqualTo(ThreadState.BLOCKED);
    assertThat(LockAnalysis.of(OLD).trees())
        .extracting(tree -> tree.thread().name())
        .containsExactly("ExecuteThread: '1' for queue: 'default'");
  }

  @Test
  void logBehindTheDumpIsWater() {
    String log =
        "java.lang.IllegalStateException: no\n\tat a.B.c(B.java:7)\n"
            + "Wed Mar 02 10:12:14 CET 2005 done\n";
    ThreadDump dump =
        DumpText.only(new String(FormatFile.bytes("jrockit/r28-deadlock.txt"), UTF_8) + log);
    assertThat(dump.threadCount()).isEqualTo(8);
    assertThat(dump.capturedAt()).isEqualTo(R28.capturedAt());
    assertThat(dump.account().water()).isEqualTo(R28.account().water() + 3);
  }
}
