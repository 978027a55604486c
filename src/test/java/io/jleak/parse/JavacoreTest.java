package io.jleak.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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

/** Javacores of OpenJ9 and IBM's VMs. */
class JavacoreTest {

  private static final ThreadDump OPENJ9 = FormatFile.dumps("javacore/openj9-jdk21.txt").get(0);
  private static final String HEADER =
      "3XMTHREADINFO      \"%s\" J9VMThread:0x0A, omrthread_t:0x0B, java/lang/Thread:0x0C, %s\n";

  private static ThreadDump fragment(String lines) {
    return DumpText.only(String.format(HEADER, "a", "state:R, prio=5") + lines);
  }

  @Test
  void titleAndEnvironmentTellProcessTimeAndRuntime() {
    assertThat(OPENJ9.processId()).isEqualTo(4711);
    assertThat(OPENJ9.capturedAt()).isEqualTo(LocalDateTime.of(2026, 2, 11, 18, 2, 9, 871_000_000));
    assertThat(OPENJ9.runtime()).isEqualTo("JRE 21 Linux amd64-64 (build 21.0.6+7-LTS)");
  }

  @Test
  void linesOfAThreadGiveItsIdsProcessorTimeAndDaemon() {
    assertThat(FormatFile.thread(OPENJ9, "transfer-1"))
        .returns(27L, DumpedThread::number)
        .returns(0xA10000L, DumpedThread::address)
        .returns(4720L, DumpedThread::nativeId)
        .returns(true, DumpedThread::daemon)
        .returns(2.0, DumpedThread::cpuMillis)
        .returns("B", DumpedThread::stateText);
    assertThat(FormatFile.thread(OPENJ9, "main"))
        .returns(false, DumpedThread::daemon)
        .returns(1204.817, DumpedThread::cpuMillis);
  }

  @Test
  void nameMayHoldQuotesAndWhatLooksLikeFields() {
    assertThat(FormatFile.thread(OPENJ9, "stock writer \"north\" [1], prio=9").state())
        .isEqualTo(ThreadState.RUNNABLE);
  }

  @Test
  void nameMayHoldALineEnd() {
    ThreadDump dump =
        fragment("3XMTHREADINFO      \"first\nsecond\" J9VMThread:0x1A, state:P, prio=5\n");
    assertThat(dump.threads()).extracting(DumpedThread::name).containsExactly("a", "first\nsecond");
    assertThat(dump.account().unparsed()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "R, RUNNABLE",
    "B, BLOCKED",
    "MW, BLOCKED",
    "CW, WAITING",
    "P, WAITING",
    "S, RUNNABLE",
    "Z, TERMINATED",
    "?, UNKNOWN",
    "NEWSTATE, UNKNOWN"
  })
  void lettersTellTheState(String letters, ThreadState state) {
    ThreadDump dump = DumpText.only(String.format(HEADER, "a", "state:" + letters + ", prio=5"));
    assertThat(dump.threads().get(0))
        .returns(state, DumpedThread::state)
        .returns(letters, DumpedThread::stateText);
  }

  @ParameterizedTest
  @CsvSource({"CW, 4, WAITING", "CW, 8, TIMED_WAITING", "CW, 40, TIMED_WAITING"})
  void bitsTellMoreThanLetters(String letters, String bits, ThreadState state) {
    String fields = "state:" + letters + ", rawStateValue:0x" + bits + ", prio=5";
    assertThat(DumpText.only(String.format(HEADER, "a", fields)).threads().get(0).state())
        .isEqualTo(state);
  }

  @Test
  void framesTellAWaitWithATimeLimitWhereBitsAreNotPrinted() {
    ThreadDump dump = FormatFile.dumps("javacore/ibm-java6-gpf.txt").get(0);
    assertThat(FormatFile.thread(dump, "poller").state()).isEqualTo(ThreadState.TIMED_WAITING);
    assertThat(FormatFile.thread(dump, "main").state()).isEqualTo(ThreadState.WAITING);
  }

  @Test
  void framesHaveDotsWhereTheDumpHasSlashes() {
    ThreadDump dump =
        fragment(
            """
            3XMTHREADINFO3           Java callstack:
            4XESTACKTRACE                at java/lang/Object.wait(Native Method)
            4XESTACKTRACE                at a/B$C.d(B.java:255(Compiled Code))
            4XESTACKTRACE                at a/B$$Lambda$14/0x00000000AB00.run(Bytecode PC:12(Compiled Code))
            4XESTACKTRACE                at a/B.e(No Source)
            4XESTACKTRACE                at Main.main(Main.java)
            """);
    assertThat(dump.threads().get(0).stack().frames())
        .containsExactly(
            new StackFrame("java.lang.Object", "wait", null, StackFrame.NATIVE_METHOD, null),
            new StackFrame("a.B$C", "d", "B.java", 255, null),
            new StackFrame(
                "a.B$$Lambda$14/0x00000000AB00", "run", null, StackFrame.UNKNOWN_LINE, null),
            new StackFrame("a.B", "e", null, StackFrame.UNKNOWN_LINE, null),
            new StackFrame("Main", "main", "Main.java", StackFrame.UNKNOWN_LINE, null));
  }

  @Test
  void stackThatTheVmCutIsMarked() {
    ThreadDump dump =
        fragment("4XESTACKERR                  Java callstack truncated at 100000 methods\n");
    assertThat(dump.threads().get(0).stack().truncated()).isTrue();
  }

  @Test
  void enteredLocksAndTheLockWaitedForAreRead() {
    assertThat(FormatFile.thread(OPENJ9, "transfer-1").locks())
        .containsExactly(
            new LockUse(LockKind.WAITING_TO_LOCK, 0xFFE30020L, "com.acme.shop.Account", 0, -1),
            new LockUse(LockKind.LOCKED, 0xFFE30010L, "com.acme.shop.Account", 1, -1));
  }

  @Test
  void ownerOfASynchronizerIsKnownFromThoseParkedOnIt() {
    String lock = "java.util.concurrent.locks.ReentrantLock$NonfairSync";
    assertThat(FormatFile.thread(OPENJ9, "stock writer \"north\" [1], prio=9").locks())
        .containsExactly(new LockUse(LockKind.OWNS, 0xFFE50000L, lock, -1, -1));
    assertThat(FormatFile.thread(OPENJ9, "stock reader").locks())
        .containsExactly(new LockUse(LockKind.PARKING_TO_WAIT_FOR, 0xFFE50000L, lock, 0, -1));
  }

  @Test
  void lockOfAThreadThatHasEndedHasAnOwnerWhoIsGone() {
    String parked =
        """
        3XMTHREADBLOCK     Parked on: java/util/concurrent/locks/ReentrantLock$NonfairSync@0x5 \
        Owned by: "dead" (J9VMThread:<null>, java/lang/Thread:0xFFE0)
        """;
    ThreadDump dump =
        DumpText.only(
            String.format(HEADER, "a", "state:P, prio=5")
                + parked
                + String.format(HEADER.replace("0x0A", "0x1A"), "b", "state:P, prio=5")
                + parked);
    assertThat(LockAnalysis.of(dump).orphans()).hasSize(1);
  }

  @Test
  void lockThatIsNotKnownIsNone() {
    assertThat(FormatFile.thread(OPENJ9, "pool-1-thread-2").locks()).isEmpty();
  }

  @Test
  void reportedDeadlockIsTheOneOfTheLockLines() {
    List<String> names = List.of("transfer-1", "transfer-2");
    assertThat(OPENJ9.deadlocks()).containsExactly(new Deadlock(names, true));
    assertThat(LockAnalysis.of(OPENJ9).deadlocks()).containsExactly(new Deadlock(names, true));
  }

  @Test
  void threadsOfTheVmAreTold() {
    assertThat(OPENJ9.threads())
        .filteredOn(thread -> thread.kind() == ThreadKind.VM_INTERNAL)
        .extracting(DumpedThread::name)
        .containsExactly("JIT Compilation Thread-000", "GC Worker", "Signal Reporter");
  }

  @Test
  void virtualThreadsAreCountedOnceAndTheirCarriersNotAgain() {
    assertThat(OPENJ9.threads())
        .filteredOn(thread -> thread.kind() == ThreadKind.VIRTUAL)
        .extracting(DumpedThread::name, DumpedThread::state)
        .containsExactly(
            tuple("order-7", ThreadState.RUNNABLE), tuple("order-8", ThreadState.WAITING));
    assertThat(OPENJ9.threads()).extracting(DumpedThread::name).noneMatch(n -> n.contains("Fork"));
  }

  @Test
  void currentThreadThatIsPrintedTwiceIsOne() {
    ThreadDump dump = FormatFile.dumps("javacore/ibm-java6-gpf.txt").get(0);
    assertThat(dump.threads())
        .extracting(DumpedThread::name)
        .containsExactly("worker", "main", "Signal Dispatcher", "JIT Compilation Thread", "poller");
  }

  @Test
  void classicVmTellsWhoWaitsForWhomInItsMonitors() {
    ThreadDump dump = FormatFile.dumps("javacore/ibm-1.4.2-classic.txt").get(0);
    assertThat(dump.processId()).isEqualTo(24680); // from the name of the file
    assertThat(dump.capturedAt()).isEqualTo(LocalDateTime.of(2005, 1, 31, 23, 59, 58));
    assertThat(FormatFile.thread(dump, "till-2"))
        .returns(ThreadState.BLOCKED, DumpedThread::state)
        .returns(0x7ECL, DumpedThread::nativeId);
    assertThat(LockAnalysis.of(dump).trees())
        .extracting(tree -> tree.thread().name(), tree -> tree.waiters().size())
        .containsExactly(tuple("till-1", 1));
  }

  @Test
  void piecesWithoutTitleAreDumpsOfTheirOwn() {
    String piece =
        """
        1XMTHDINFO     Thread Info
        NULL           -----------
        2XMFULLTHDDUMP Full thread dump Classic VM (J2RE 1.3.1 IBM build cn131, native threads):
        3XMTHREADINFO "main" (TID:0x101B41D8, sys_thread_t:0x3E510, state:R,native ID:0xA0) prio=5
        4XESTACKTRACE at Loop.main(Loop.java:6)
        NULL
        ------------------------------------------------------------------------
        """;
    List<ThreadDump> dumps = DumpText.parse(piece + piece);
    assertThat(dumps).hasSize(2);
    assertThat(dumps).extracting(ThreadDump::threadCount).containsOnly(1);
    assertThat(dumps.get(0).runtime())
        .isEqualTo("Classic VM (J2RE 1.3.1 IBM build cn131, native threads)");
    assertThat(dumps.get(1).warnings()).isEmpty();
  }

  @Test
  void lineOfAThreadThatDoesNotFitIsTold() {
    ThreadDump dump = fragment("4XESTACKTRACE                in java/lang/Object.wait\n");
    assertThat(dump.account().unparsed()).isOne();
    assertThat(dump.warnings().get(0).message()).contains("in java/lang/Object.wait");
  }
}
