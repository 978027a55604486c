package io.jleak.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.Deadlock;
import io.jleak.model.DumpedThread;
import io.jleak.model.InputAccount;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadDump;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What real HotSpot dumps hold that a parser can stumble over. */
class HotSpotQuirksTest {

  private static final String BANNER =
      "Full thread dump OpenJDK 64-Bit Server VM (17.0.15+6 mixed mode, sharing):\n\n";
  private static final String FIELDS =
      " #12 daemon prio=5 os_prio=0 cpu=1.50ms elapsed=2.25s tid=0x00007f nid=0x1a waiting on"
          + " condition  [0x00007e]\n";
  private static final String WAITING = "   java.lang.Thread.State: WAITING (parking)\n";
  private static final String FRAME =
      "\tat java.lang.Thread.run(java.base@17.0.15/Thread.java:840)\n";

  private static DumpedThread thread(String text) {
    ThreadDump dump = DumpText.only(text);
    assertThat(dump.threads()).hasSize(1);
    assertThat(dump.account().unparsed()).isZero();
    return dump.threads().get(0);
  }

  @Test
  void headerGivesAllItsFields() {
    DumpedThread thread = thread(BANNER + "\"worker\"" + FIELDS + WAITING + FRAME);
    assertThat(thread)
        .returns("worker", DumpedThread::name)
        .returns(12L, DumpedThread::number)
        .returns(0x7fL, DumpedThread::address)
        .returns(0x1aL, DumpedThread::nativeId)
        .returns(true, DumpedThread::daemon)
        .returns(1.5, DumpedThread::cpuMillis)
        .returns(2250.0, DumpedThread::elapsedMillis)
        .returns(ThreadState.WAITING, DumpedThread::state)
        .returns("waiting on condition", DumpedThread::stateText)
        .returns(3, DumpedThread::line);
    assertThat(thread.stack().frames())
        .containsExactly(
            new StackFrame("java.lang.Thread", "run", "Thread.java", 840, "java.base@17.0.15"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "a \"quoted\" name",
        "[pool] #12 (a)",
        "prio=5 tid=0x1",
        "\"",
        "name: with colon:",
        "größe-线程",
        "<script>alert(1)</script>"
      })
  void namesHoldAnything(String name) {
    assertThat(thread(BANNER + '"' + name + '"' + FIELDS + WAITING).name()).isEqualTo(name);
  }

  @Test
  void nameHoldsLineEnd() {
    ThreadDump dump = DumpText.only(BANNER + "\"first\nsecond\"" + FIELDS + WAITING + FRAME);
    assertThat(dump.threads()).extracting(DumpedThread::name).containsExactly("first\nsecond");
    assertThat(dump.account()).isEqualTo(new InputAccount(InputAccount.Unit.LINES, 6, 5, 1, 0));
  }

  @Test
  void nameThatIsNotUtf8IsReadAsLatin1() {
    byte[] bytes = (BANNER + "\"gr\u00f6\u00dfe\"" + FIELDS).getBytes(StandardCharsets.ISO_8859_1);
    assertThat(DumpText.parse(bytes).get(0).threads().get(0).name()).isEqualTo("gr\u00f6\u00dfe");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "a" prio=10 tid=0x01 nid=0x0a in Object.wait() [0x4000..0x4100]          | -1 | 1 | 10
          "a" #7 prio=5 os_prio=31 tid=0x01 nid=0x0a runnable [0x01]               | 7 | 1 | 10
          "a" #7 [99] daemon prio=5 os_prio=0 cpu=1,5ms elapsed=2,0s tid=0x01 nid=99 runnable | 7 | 1 | 99
          "a" #7 [99] prio=5 cpu=1ms elapsed=2s allocated=103M defined_classes=3 tid=0x01 [0x02] | 7 | 1 | 99
          "a" prio=10 tid=60000000044e3840 nid=1194 lwp_id=9992026 runnable [9ffff..9ffff] | -1 | 6917529027713316928 | 1194
          "a" tid=0x01 nid=0x0a brand_new_field=7 prio=5 #7 daemon runnable        | 7 | 1 | 10
          """)
  void headerFieldsComeInAnyOrderOfAnyRelease(
      String header, long number, long address, long nativeId) {
    DumpedThread thread = thread(BANNER + header + "\n" + FRAME);
    assertThat(thread.number()).isEqualTo(number);
    assertThat(thread.address()).isEqualTo(address);
    assertThat(thread.nativeId()).isEqualTo(nativeId);
  }

  @Test
  void decimalCommaIsRead() {
    DumpedThread thread =
        thread(BANNER + "\"a\" #7 prio=5 cpu=508,53ms elapsed=24,44s tid=0x1 nid=0x1 runnable\n");
    assertThat(thread.cpuMillis()).isEqualTo(508.53);
    assertThat(thread.elapsedMillis()).isEqualTo(24440.0);
  }

  @Test
  void threadsOfTheVmHaveNeitherNumberNorState() {
    DumpedThread thread =
        thread(BANNER + "\"VM Thread\" os_prio=0 cpu=3ms elapsed=2s tid=0x1 nid=0x2 runnable  \n");
    assertThat(thread.kind()).isEqualTo(ThreadKind.VM_INTERNAL);
    assertThat(thread.state()).isEqualTo(ThreadState.UNKNOWN);
  }

  @Test
  void scalarReplacedOwnerMayBeGluedToTheNextFrame() {
    DumpedThread thread =
        thread(
            BANNER
                + "\"a\""
                + FIELDS
                + WAITING
                + "\tat a.B.c(B.java:1)\n"
                + "\t- eliminated <owner is scalar replaced> (a a.B)\tat a.D.e(D.java:2)\n");
    assertThat(thread.stack().frames())
        .extracting(StackFrame::function)
        .containsExactly("a.B.c", "a.D.e");
    assertThat(thread.locks())
        .containsExactly(new LockUse(LockKind.ELIMINATED, LockUse.NO_ADDRESS, "a.B", 0, -1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          - locked <0x0a> (a java.lang.Object)                      | LOCKED              | 10 | java.lang.Object
          - locked <9ff> (a [I)                                     | LOCKED              | 2559 | [I
          - locked <0x0a> (a java.lang.Class for a.B)               | LOCKED              | 10 | java.lang.Class for a.B
          - waiting on <0x0a> (a java.lang.Object)                  | WAITING_ON          | 10 | java.lang.Object
          - waiting on <no object reference available>              | WAITING_ON          | 0  | ''
          - waiting to lock <0x0a> (a java.lang.Object)             | WAITING_TO_LOCK     | 10 | java.lang.Object
          - waiting to re-lock in wait() <0x0a> (a java.lang.Object) | WAITING_TO_RELOCK  | 10 | java.lang.Object
          - parking to wait for  <0x0a> (a a.B$Sync)                | PARKING_TO_WAIT_FOR | 10 | a.B$Sync
          """)
  void lockLinesKeepHotSpotsWords(String line, LockKind kind, long address, String type) {
    DumpedThread thread = thread(BANNER + "\"a\"" + FIELDS + WAITING + FRAME + "\t" + line + "\n");
    assertThat(thread.locks()).containsExactly(new LockUse(kind, address, type, 0, -1));
  }

  @Test
  void monitorOfClassInitializationIsNoLock() {
    String wait = "\t- waiting on the Class initialization monitor for a.B\n";
    assertThat(thread(BANNER + "\"a\"" + FIELDS + WAITING + FRAME + wait).locks()).isEmpty();
  }

  @Test
  void mountedVirtualThreadIsNoThreadOfItsOwn() {
    ThreadDump dump =
        DumpText.only(
            BANNER
                + "\"ForkJoinPool-1-worker-1\" #65 [62471] daemon prio=5 tid=0x01  [0x02]\n"
                + "   Carrying virtual thread #206\n"
                + "\tat a.Carrier.run(Carrier.java:1)\n"
                + "   Mounted virtual thread #206\n"
                + "\tat a.Task.run(Task.java:1)\n"
                + "\n   Locked ownable synchronizers:\n\t- <0x0a> (a a.Lock)\n");
    assertThat(dump.threadCount()).isEqualTo(1);
    assertThat(dump.virtualThreadCount()).isEqualTo(1);
    assertThat(dump.threads().get(0).stack().frames().get(0).owner()).isEqualTo("a.Carrier");
    assertThat(dump.threads().get(0).locks()).extracting(LockUse::kind).containsOnly(LockKind.OWNS);
    assertThat(dump.mounted().get(0).stack().frames().get(0).owner()).isEqualTo("a.Task");
  }

  @Test
  void namesInDeadlockReportAreNoThreads() {
    ThreadDump dump =
        DumpText.only(
            BANNER
                + "\"a\""
                + FIELDS
                + "\nFound one Java-level deadlock:\n=============================\n\"a\":\n"
                + "  waiting to lock monitor 0x01 (object 0x02, a java.lang.Object),\n"
                + "  which is held by \"b\"\n\"b\":\n"
                + "  waiting for ownable synchronizer 0x03, (a a.Lock),\n"
                + "  which is held by \"a\"\n\n"
                + "Java stack information for the threads listed above:\n"
                + "===================================================\n\"a\":\n"
                + FRAME
                + "\t- waiting to lock <0x02> (a java.lang.Object)\n\"b\":\n"
                + FRAME
                + "\nFound 1 deadlock.\n");
    assertThat(dump.threadCount()).isEqualTo(1);
    assertThat(dump.deadlocks()).containsExactly(new Deadlock(List.of("a", "b"), true));
    assertThat(dump.account().unparsed()).isZero();
  }

  @Test
  void timeGluedToTheEndOfADeadlockReportIsThatOfTheNextDump() {
    List<ThreadDump> dumps =
        DumpText.parse(
            BANNER
                + "\"a\""
                + FIELDS
                + "\nFound 2 deadlocks.2021-03-29 06:57:51\n"
                + BANNER
                + "\"a\""
                + FIELDS);
    assertThat(dumps)
        .extracting(ThreadDump::capturedAt)
        .containsExactly(null, LocalDateTime.of(2021, 3, 29, 6, 57, 51));
  }

  @Test
  void processIdAndTimeBelongToTheDumpBelow() {
    ThreadDump dump = DumpText.only("12345:\n2021-03-29 06:57:51\n" + BANNER + "\"a\"" + FIELDS);
    assertThat(dump.capturedAt()).isEqualTo(LocalDateTime.of(2021, 3, 29, 6, 57, 51));
    assertThat(dump.account()).isEqualTo(new InputAccount(InputAccount.Unit.LINES, 5, 4, 1, 0));
  }

  @Test
  void logLinesBetweenFramesAreWater() {
    DumpedThread thread =
        thread(
            BANNER
                + "\"a\""
                + FIELDS
                + WAITING
                + "\tat a.B.c(B.java:1)\n"
                + "2015-11-06 12:00:01 INFO still here\n"
                + "\tat a.D.e(D.java:2)\n");
    assertThat(thread.stack().frames()).hasSize(2);
  }

  @Test
  void framesOfALoggedExceptionAreWater() {
    DumpedThread thread =
        thread(
            BANNER
                + "\"a\""
                + FIELDS
                + WAITING
                + "\tat a.B.c(B.java:1)\n"
                + "java.io.IOException: Stream Closed\n"
                + "\tat java.io.FileOutputStream.writeBytes(Native Method)\n"
                + "\t... 12 more\n");
    assertThat(thread.stack().frames()).extracting(StackFrame::owner).containsExactly("a.B");
  }

  @Test
  void framesBehindTheLastThreadAndALogLineAreWater() {
    DumpedThread thread =
        thread(
            BANNER
                + "\"a\""
                + FIELDS
                + WAITING
                + "\tat a.B.c(B.java:1)\n\n"
                + "2015-11-06 12:00:01 ERROR no\n"
                + "\tat a.Other.run(Other.java:2)\n");
    assertThat(thread.stack().frames()).hasSize(1);
  }

  @Test
  void brokenFrameIsToldWithItsLineAndSpoilsNothingElse() {
    ThreadDump dump =
        DumpText.only(
            BANNER
                + "\"a\""
                + FIELDS
                + WAITING
                + "\tat a.B.c(B.java\n\tat a.D.e(D.java:2)\n\nJNI global refs: 1, weak refs: 0\n");
    assertThat(dump.threads().get(0).stack().frames()).hasSize(1);
    assertThat(dump.account().unparsed()).isEqualTo(1);
    assertThat(dump.warnings())
        .singleElement()
        .returns(5L, warning -> warning.line())
        .returns("not understood: at a.B.c(B.java", warning -> warning.message());
  }

  @Test
  void bannerQuotedInALogIsNoDump() {
    List<ThreadDump> dumps =
        DumpText.parse("INFO Full thread dump follows\n" + BANNER + "\"a\"" + FIELDS);
    assertThat(dumps).hasSize(1);
    assertThat(DumpText.parse("Full thread dump of nothing\nno thread\n")).isEmpty();
  }

  @Test
  void headerThatIsOnlyANameIsAThreadIfItsStateFollows() {
    ThreadDump dump = DumpText.only("\"main\" \n" + WAITING + FRAME + "\n\"quoted\" \nsome text\n");
    assertThat(dump.threads()).extracting(DumpedThread::name).containsExactly("main");
    assertThat(dump.account()).isEqualTo(new InputAccount(InputAccount.Unit.LINES, 6, 3, 3, 0));
  }

  @Test
  void lineThatIsPrintedTwiceOnOneLineIsReadOnce() {
    String header = "\"a\" prio=5 tid=0x01 nid=0x02 runnable";
    String frame = "    at a.B.c(B.java:1)";
    DumpedThread thread = thread(header + header + "\n" + frame + frame + "\n");
    assertThat(thread.stack().frames()).hasSize(1);
  }
}
