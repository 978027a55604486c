package io.jleak.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.jleak.model.Deadlock;
import io.jleak.model.DumpedThread;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadDump;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the serviceability agent prints: {@code jstack -F}, {@code jstack -m}, {@code jhsdb}. */
class ServiceabilityTest {

  private static final String HEAD =
      "Attaching to process ID 31781, please wait...\nDebugger attached successfully.\n"
          + "Server compiler detected.\nJVM version is 25.25-b02\nDeadlock Detection:\n\n";
  private static final String RUN =
      " - java.lang.Thread.run() @bci=11, line=745 (Interpreted frame)\n";

  private static ThreadDump dump(String text) {
    ThreadDump dump = DumpText.only(text);
    assertThat(dump.format()).isEqualTo("jstack-sa");
    assertThat(dump.account().unparsed()).isZero();
    return dump;
  }

  @Test
  void headTellsProcessAndVersion() {
    ThreadDump dump = dump(HEAD + "No deadlocks found.\n\nThread 12: (state = IN_NATIVE)\n" + RUN);
    assertThat(dump.processId()).isEqualTo(31781);
    assertThat(dump.runtime()).isEqualTo("25.25-b02");
    assertThat(dump.deadlocks()).isEmpty();
    assertThat(dump.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BLOCKED       | java.lang.Object.wait(long)           | java.lang.Object.wait()   | WAITING
          BLOCKED       | java.lang.Object.wait(long)           | a.B.c()                   | TIMED_WAITING
          BLOCKED       | java.lang.Thread.sleep(long)          | a.B.c()                   | TIMED_WAITING
          BLOCKED       | sun.misc.Unsafe.park(boolean, long)   | java.util.concurrent.locks.LockSupport.park(java.lang.Object) | WAITING
          BLOCKED       | sun.misc.Unsafe.park(boolean, long)   | java.util.concurrent.locks.LockSupport.parkNanos(long) | TIMED_WAITING
          BLOCKED       | a.B.c()                               | a.B.d()                   | BLOCKED
          BLOCKED_TRANS | a.B.c()                               | a.B.d()                   | BLOCKED
          IN_NATIVE     | java.net.SocketInputStream.socketRead0(java.io.FileDescriptor, byte[], int, int, int) | a.B.c() | RUNNABLE
          IN_VM_TRANS   | a.B.c()                               | a.B.d()                   | RUNNABLE
          IN_JAVA       | a.B.c()                               | a.B.d()                   | RUNNABLE
          NEW           | a.B.c()                               | a.B.d()                   | NEW
          IN_SOMETHING  | a.B.c()                               | a.B.d()                   | RUNNABLE
          """)
  void stateOfTheVmBecomesThatOfJava(
      String word, String callee, String caller, ThreadState expected) {
    ThreadDump dump =
        dump(
            "Thread 16653: (state = %s)\n - %s @bci=0 (Compiled frame; information may be imprecise)\n - %s @bci=20, line=22 (Compiled frame)\n"
                    .formatted(word, callee, caller)
                + RUN);
    assertThat(dump.threads())
        .singleElement()
        .returns(expected, DumpedThread::state)
        .returns(word, DumpedThread::stateText)
        .returns(16653L, DumpedThread::nativeId)
        .returns(ThreadKind.PLATFORM, DumpedThread::kind);
  }

  @Test
  void threadWithoutFramesIsOneOfTheVm() {
    assertThat(dump("Thread 9812: (state = BLOCKED)\n\n\n").threads())
        .singleElement()
        .returns(ThreadState.UNKNOWN, DumpedThread::state)
        .returns(ThreadKind.VM_INTERNAL, DumpedThread::kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          - a.B.<init>(int) @bci=3, line=7 (Interpreted frame)                      | a.B | <init> | 7
          - a.B$$Lambda$1+0x00007f0974000a08.run() @bci=4 (Interpreted frame)       | a.B$$Lambda$1+0x00007f0974000a08 | run | -1
          - a.BTest.should do it(java.lang.String[]) @bci=4, line=9 (Compiled frame [deoptimized]) | a.BTest | should do it | 9
          - a.B.c() @bci=4, line=9, pc=0x00007f, Method*=0x00007f (Compiled frame)  | a.B | c | 9
          """)
  void frameHasNoArguments(String line, String owner, String method, int number) {
    List<StackFrame> frames =
        dump("Thread 1: (state = IN_JAVA)\n " + line + "\n" + RUN)
            .threads()
            .get(0)
            .stack()
            .frames();
    assertThat(frames.get(0)).isEqualTo(new StackFrame(owner, method, null, number, null));
  }

  @Test
  void jhsdbPrintsHotSpotsHeadersLocksAndDeadlocks() {
    ThreadDump dump =
        dump(
            HEAD
                + """
                Found one Java-level deadlock:
                =============================

                "mon-1":
                  waiting to lock Monitor@0x00007f09 (Object@0x000000069ec1a6a0, a java/lang/Object),
                  which is held by "mon-2"
                "mon-2":
                 waiting for ownable synchronizer 0x000000069ec1a818, (a java/util/concurrent/locks/ReentrantLock$NonfairSync),
                 which is held by "mon-1"

                Found a total of 1 deadlock.
                Finding concurrent locks. This might take a while...

                "mon-1" #12 prio=5 tid=0x00007f09f4129a50 nid=0x2d1f waiting for monitor entry [0x00007f09c504d000]
                   java.lang.Thread.State: BLOCKED (on object monitor)
                   JavaThread state: _thread_blocked
                 - a.B.c() @bci=16, line=8 (Interpreted frame)
                \t- waiting to lock <0x000000069ec1a6a0> (a java.lang.Object)
                \t- locked <0x000000069ec1a6b0> (a java.lang.Object)
                """
                + RUN
                + """

                Locked ownable synchronizers:
                    - <0x000000069ec1a818>, (a java/util/concurrent/locks/ReentrantLock$NonfairSync)

                """);
    assertThat(dump.deadlocks()).containsExactly(new Deadlock(List.of("mon-1", "mon-2"), true));
    assertThat(dump.warnings()).isEmpty();
    assertThat(dump.threads())
        .singleElement()
        .returns("mon-1", DumpedThread::name)
        .returns(12L, DumpedThread::number)
        .returns(0x2d1fL, DumpedThread::nativeId)
        .returns(ThreadState.BLOCKED, DumpedThread::state);
    assertThat(dump.threads().get(0).locks())
        .extracting(LockUse::kind, LockUse::type)
        .containsExactly(
            tuple(LockKind.WAITING_TO_LOCK, "java.lang.Object"),
            tuple(LockKind.LOCKED, "java.lang.Object"),
            tuple(LockKind.OWNS, "java.util.concurrent.locks.ReentrantLock$NonfairSync"));
  }

  @Test
  void mixedStacksAreOnesOfNativeThreads() {
    ThreadDump dump =
        dump(
            HEAD
                + """
                No deadlocks found.

                ----------------- 11578 -----------------
                0xf3c14f6d\t__futex_abstimed_wait_common + 0xc6
                0xf3c1b1c4\t* java.lang.Object.wait(long) bci:0 (Interpreted frame)
                \t\t* java.lang.ref.ReferenceQueue.remove(long) bci:44 line:118 (Interpreted frame)
                0xf3c1b1c4\tos::PlatformEvent::park() + 0x9a
                ----------------- 11577 -----------------
                0xf3c14f6d\t????????
                ----------------- 11576 -----------------
                "main" #1 prio=5 tid=0x00007f09 nid=0x2d38 runnable [0x00007f]
                   java.lang.Thread.State: RUNNABLE
                   JavaThread state: _thread_in_native
                0xf3c14f6d\tepoll_wait + 0x1
                """);
    assertThat(dump.threads())
        .extracting(DumpedThread::name, DumpedThread::nativeId, DumpedThread::kind)
        .containsExactly(
            tuple("", 11578L, ThreadKind.PLATFORM),
            tuple("", 11577L, ThreadKind.VM_INTERNAL),
            tuple("main", 0x2d38L, ThreadKind.PLATFORM));
    assertThat(dump.threads().get(0).stack().frames())
        .extracting(StackFrame::function)
        .containsExactly(
            "__futex_abstimed_wait_common",
            "java.lang.Object.wait",
            "java.lang.ref.ReferenceQueue.remove",
            "os::PlatformEvent::park()");
  }

  @Test
  void starMadeNamesItsThreads() {
    ThreadDump dump =
        dump(
            """
            Thread a@b: (state = X)@77: (state = TIMED_WAITING)
             - java.lang.Object.wait(Native Method)
             - a.B.run(SourceFile:163)

            Thread Attach Listener@6: (state = RUNNABLE)

            """);
    assertThat(dump.threads())
        .extracting(DumpedThread::name, DumpedThread::number, DumpedThread::state)
        .containsExactly(
            tuple("a@b: (state = X)", 77L, ThreadState.TIMED_WAITING),
            tuple("Attach Listener", 6L, ThreadState.RUNNABLE));
    assertThat(dump.threads().get(0).stack().frames())
        .extracting(StackFrame::toString)
        .containsExactly("java.lang.Object.wait(Native Method)", "a.B.run(SourceFile:163)");
  }

  @Test
  void fragmentWithoutItsHeadIsReadAsHotSpots() {
    ThreadDump dump =
        DumpText.only(
            "\"main\" #1 prio=5 tid=0x01 nid=0x2 runnable [0x03]\n"
                + "   java.lang.Thread.State: RUNNABLE\n   JavaThread state: _thread_in_native\n"
                + RUN);
    assertThat(dump.threads().get(0).stack().frames()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Attaching to process ID 1, please wait...\nError attaching to process: Can't attach\n",
        "Thread 12 started\nThread pool: (size = 4)\n",
        " - a.B.c() done\n - item (x)\n",
        "----------------- 2024 -----------------\nnews of the year\n"
      })
  void otherTextIsNoDump(String text) {
    assertThat(DumpText.parse(text).stream().mapToInt(ThreadDump::threadCount).sum()).isZero();
  }
}
