package io.jleak.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.DumpedThread;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadDump;
import io.jleak.model.ThreadState;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What VisualVM, Spring Boot's actuator and the JetBrains IDEs print in HotSpot's manner. */
class ToolDumpTest {

  private static final String BANNER =
      "2021-09-15 19:58:48\nFull thread dump OpenJDK 64-Bit Server VM (17+35 mixed mode):\n\n";
  private static final String RUN = "\tat java.lang.Thread.run(Thread.java:833)\n";

  private static ThreadDump dump(String text) {
    ThreadDump dump = DumpText.only(text);
    assertThat(dump.format()).isEqualTo("hotspot");
    assertThat(dump.account().unparsed()).isZero();
    assertThat(dump.warnings()).isEmpty();
    return dump;
  }

  @Test
  void headerOfVisualVmTellsNameAndNumber() {
    ThreadDump dump =
        dump(
            BANNER
                + "\"a \"b\" - Thread t@1\" - Thread t@332\n"
                + "   java.lang.Thread.State: RUNNABLE\n"
                + RUN
                + "\n   Locked ownable synchronizers:\n\t- None\n\n");
    assertThat(dump.capturedAt()).isEqualTo(LocalDateTime.of(2021, 9, 15, 19, 58, 48));
    assertThat(dump.threads())
        .singleElement()
        .returns("a \"b\" - Thread t@1", DumpedThread::name)
        .returns(332L, DumpedThread::number)
        .returns(ThreadState.RUNNABLE, DumpedThread::state);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BLOCKED | - waiting to lock <4a2b> (a a.B) owned by "y (z)" t@17 | WAITING_TO_LOCK | 18987 | a.B | 17
          WAITING | - waiting to lock <4a2b> (a a.Sync) owned by "y" t@17  | PARKING_TO_WAIT_FOR | 18987 | a.Sync | 17
          WAITING | - parking to wait for <4a2b> (a a.Sync)                | PARKING_TO_WAIT_FOR | 18987 | a.Sync | -1
          WAITING | - waiting on <4a2b> (a a.B)                            | WAITING_ON | 18987 | a.B | -1
          RUNNABLE | - locked java.io.BufferedInputStream@4a2b             | LOCKED | 18987 | java.io.BufferedInputStream | -1
          RUNNABLE | - locked [I@4a2b                                      | LOCKED | 18987 | [I | -1
          """)
  void lockLinesTellTheOwner(
      ThreadState state, String line, LockKind kind, long address, String type, long owner) {
    ThreadDump dump =
        dump(
            BANNER
                + "\"a\" - Thread t@3\n   java.lang.Thread.State: "
                + state
                + "\n\tat a.B.c(B.java:1)\n\t"
                + line
                + "\n"
                + RUN);
    assertThat(dump.threads().get(0).locks())
        .containsExactly(new LockUse(kind, address, type, 0, owner));
  }

  @ParameterizedTest
  @CsvSource({"- locked <4a2b> (a a.Sync)", "- Locked <4a2b> (a a.Sync)", "- locked a.Sync@4a2b"})
  void locksOfTheLastSectionAreOwnedSynchronizers(String line) {
    ThreadDump dump =
        dump(
            BANNER
                + "\"a\" - Thread t@3\n   java.lang.Thread.State: RUNNABLE\n"
                + RUN
                + "   JNI locked monitors:\n\t- locked <1f> (a a.M)\n"
                + "\n   Locked ownable synchronizers:\n\t"
                + line
                + "\n\n");
    assertThat(dump.threads().get(0).locks())
        .extracting(LockUse::kind)
        .containsExactly(LockKind.LOCKED, LockKind.OWNS);
  }

  @Test
  void stateLineOfVisualVmNamesTheLock() {
    ThreadDump dump =
        dump(
            BANNER
                + "\"Timer-180\" - Thread t@332\n"
                + "   java.lang.Thread.State: TIMED_WAITING on java.util.TaskQueue@7311acb7\n"
                + "\tat java.util.TimerThread.run(Timer.java:462)\n\n");
    assertThat(dump.threads().get(0).state()).isEqualTo(ThreadState.TIMED_WAITING);
    assertThat(dump.threads().get(0).locks())
        .containsExactly(
            new LockUse(LockKind.WAITING_ON, 0x7311acb7, "java.util.TaskQueue", -1, -1));
  }

  @Test
  void ownersThatAreOnlyNamedAreFound() {
    String thread =
        """
        "%s" prio=0 tid=0x0 nid=0x0 blocked
             java.lang.Thread.State: BLOCKED
         on java.lang.Object@%s owned by "%s" Id=%d
        \tat a.B.c(B.java:1)
        \tat java.lang.Thread.run(Thread.java:833)

        """;
    ThreadDump dump =
        dump(thread.formatted("a", "1b", "b", 4) + thread.formatted("b", "1c", "a", 3));
    assertThat(dump.threads())
        .allSatisfy(
            each -> {
              assertThat(each.address()).isEqualTo(DumpedThread.UNKNOWN);
              assertThat(each.nativeId()).isEqualTo(DumpedThread.UNKNOWN);
              assertThat(each.number()).isEqualTo(DumpedThread.UNKNOWN);
            });
    assertThat(dump.threads().get(0).locks())
        .containsExactly(
            new LockUse(LockKind.WAITING_TO_LOCK, 0x1b, "java.lang.Object", -1, 4),
            new LockUse(LockKind.LOCKED, 0x1c, "java.lang.Object", -1, -1));
  }

  @Test
  void debuggerNamesThreadsByTheirObjects() {
    ThreadDump dump =
        dump(
            """
            "Thread-0@687" daemon prio=5 tid=0x11 nid=NA waiting for monitor entry
              java.lang.Thread.State: BLOCKED
            \t blocks Thread-1@691
            \t waiting for Thread-1@691 to release lock on <0x2d7> (a a.Lock)
            \t  at a.B.c(B.java:26)
            \t  - locked <0x2d6> (a a.Lock)
            \t  at a.B$$Lambda$1/0x0000000800c024c8.run(Unknown Source:-1)
            \t  at java.lang.Thread.run(Thread.java:833)

            "main@1" prio=5 tid=0x1 nid=NA runnable
              java.lang.Thread.State: RUNNABLE
            \t  at java.lang.Object.wait(Object.java:-1)
            \t  at a.Main.main(Main.java:3)

            """);
    assertThat(dump.threads()).extracting(DumpedThread::name).containsExactly("Thread-0", "main");
    assertThat(dump.threads()).extracting(DumpedThread::number).containsExactly(687L, 1L);
    assertThat(dump.threads().get(0).locks())
        .containsExactly(
            new LockUse(LockKind.WAITING_TO_LOCK, 0x2d7, "a.Lock", -1, 691),
            new LockUse(LockKind.LOCKED, 0x2d6, "a.Lock", 0, -1));
    assertThat(dump.threads().get(0).stack().frames())
        .extracting(StackFrame::line)
        .containsExactly(26, StackFrame.UNKNOWN_LINE, 833);
  }

  @Test
  void fieldsThatReleasesAddAreNoHindrance() {
    List<String> headers =
        List.of(
            "\"a\" #7 [99] daemon prio=5 os_prio=0 cpu=12.34 [reset 1.2] ms elapsed=2.50 [reset 1.1] s"
                + " allocated=1024B defined_classes=3 io= file: 0/0, net: 1/2 tid=0x01 nid=99 runnable  [0x02]",
            "\"a\" #7 [99] daemon prio=5 (new) scheduler=loom cpu=12.34ms carrier=#9 elapsed=2.50s"
                + " tid=0x01 nid=99 runnable  [0x02]");
    for (String header : headers) {
      ThreadDump dump =
          DumpText.only(header + "\n   java.lang.Thread.State: RUNNABLE\n" + RUN + "\n");
      assertThat(dump.threads())
          .singleElement()
          .returns("a", DumpedThread::name)
          .returns(7L, DumpedThread::number)
          .returns(99L, DumpedThread::nativeId)
          .returns(12.34, DumpedThread::cpuMillis)
          .returns(2500.0, DumpedThread::elapsedMillis)
          .returns(true, DumpedThread::daemon);
    }
  }
}
