package io.jleak.parse;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code jcmd PID Thread.dump_to_file} writes as text, by release of the JDK. */
class JcmdTextTest {

  private static final String HEADING_21 =
      "4711\n2026-11-23T20:39:16.281360422Z\n21.0.2+13-Ubuntu-122.04.1\n\n";

  /** The thread that takes the dump: no whole dump is without it. */
  private static final String DUMPER =
      "#30 \"Attach Listener\"\n"
          + "      java.base/java.lang.Thread.getStackTrace(Thread.java:2450)\n"
          + "      java.base/jdk.internal.vm.ThreadDumper.dumpThread(ThreadDumper.java:165)\n\n";

  private static final String JDK_21 =
      HEADING_21
          + DUMPER
          + "#22 \"a \"quoted\" name\" virtual\n"
          + "      java.base/java.lang.VirtualThread.park(VirtualThread.java:582)\n"
          + "      app//com.acme.Cart.lambda$main$0(Cart.java:15)\n"
          + "      java.base/java.lang.VirtualThread.run(VirtualThread.java:309)\n\n"
          + "#23 \"\"\n\n";

  private static final String JDK_26 =
      """
      4711
      2026-11-23T20:39:16Z
      26

      #30 "left" virtual BLOCKED 2026-11-23T20:39:16.348068096Z
          at com.acme.Cart.both(Cart.java:71)
          - locked <java.lang.Object@3fd4c829>
          - lock is eliminated
          - waiting to lock <java.lang.Object@28819624>
          at java.base/java.lang.VirtualThread.run(VirtualThread.java:460)

      #31 "wants" virtual TIMED_WAITING 2026-11-23T20:39:16.348068Z
          at java.base/jdk.internal.vm.ThreadDumper.dumpThread(ThreadDumper.java:165)
          - parking to wait for <java.util.concurrent.locks.ReentrantLock$NonfairSync@3e204319>, owner #30

      #32 "waits" WAITING 2026-11-23T20:39:16.347951072Z
          at java.base/java.lang.Object.wait0(Native Method)
          - waiting on <java.lang.Class@207db24a>

      """;

  @Test
  void jdk21IsRead() {
    ThreadDump dump = DumpText.only(JDK_21);
    assertThat(dump.format()).isEqualTo("jcmd-text");
    assertThat(dump.processId()).isEqualTo(4711);
    assertThat(dump.capturedAt()).isEqualTo(LocalDateTime.parse("2026-11-23T20:39:16.281360422"));
    assertThat(dump.runtime()).isEqualTo("21.0.2+13-Ubuntu-122.04.1");
    assertThat(dump.warnings()).isEmpty();
    assertThat(dump.account().parsed()).isEqualTo(11);
    assertThat(dump.threads())
        .extracting(DumpedThread::name)
        .containsExactly("Attach Listener", "a \"quoted\" name", "");
    DumpedThread virtual = dump.threads().get(1);
    assertThat(virtual.kind()).isEqualTo(ThreadKind.VIRTUAL);
    assertThat(virtual.number()).isEqualTo(22);
    assertThat(virtual.state()).isEqualTo(ThreadState.UNKNOWN);
    assertThat(virtual.stack().frames())
        .containsExactly(
            new StackFrame(
                "java.lang.VirtualThread", "park", "VirtualThread.java", 582, "java.base"),
            new StackFrame("com.acme.Cart", "lambda$main$0", "Cart.java", 15, null),
            new StackFrame(
                "java.lang.VirtualThread", "run", "VirtualThread.java", 309, "java.base"));
  }

  @Test
  void jdk26TellsStatesAndLocksAndOwners() {
    ThreadDump dump = DumpText.only(JDK_26);
    assertThat(dump.runtime()).isEqualTo("26");
    assertThat(dump.warnings()).isEmpty();
    assertThat(dump.account().unparsed()).isZero();
    assertThat(dump.threads())
        .extracting(DumpedThread::state)
        .containsExactly(ThreadState.BLOCKED, ThreadState.TIMED_WAITING, ThreadState.WAITING);
    assertThat(dump.threads().get(0).locks())
        .containsExactly(
            new LockUse(LockKind.LOCKED, 0x3fd4c829, "java.lang.Object", 0, -1),
            new LockUse(LockKind.ELIMINATED, LockUse.NO_ADDRESS, "", 0, -1),
            new LockUse(LockKind.WAITING_TO_LOCK, 0x28819624, "java.lang.Object", 0, -1));
    assertThat(dump.threads().get(1).locks())
        .containsExactly(
            new LockUse(
                LockKind.PARKING_TO_WAIT_FOR,
                0x3e204319,
                "java.util.concurrent.locks.ReentrantLock$NonfairSync",
                0,
                30));
    assertThat(dump.threads().get(2).locks())
        .containsExactly(new LockUse(LockKind.WAITING_ON, 0x207db24a, "java.lang.Class", 0, -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "first line\nsecond line",
        "one\n\nthree",
        "#5 \"x\" virtual",
        "ünïcödé \uD83D\uDE00 \t(a) [b] {c}",
        "ends with \"",
      })
  void nameIsNotEscaped(String name) {
    String text = HEADING_21 + DUMPER + "#24 \"" + name + "\" virtual\n      a.B.c(B.java:1)\n\n";
    ThreadDump dump = DumpText.only(text);
    assertThat(dump.threads()).hasSize(2);
    assertThat(dump.threads().get(1).name()).isEqualTo(name);
    assertThat(dump.threads().get(1).kind()).isEqualTo(ThreadKind.VIRTUAL);
    assertThat(dump.threads().get(1).stack().frames()).hasSize(1);
    assertThat(dump.account().total()).isEqualTo(text.lines().count());
  }

  @ParameterizedTest
  @CsvSource({
    "24+36",
    "25",
    "25-ea+10",
    "22-internal-adhoc.duke.jdk",
    "17.0.1+12-LTS-39",
    "27-beta"
  })
  void runtimeIsRead(String version) {
    String text = JDK_21.replace("21.0.2+13-Ubuntu-122.04.1", version);
    assertThat(DumpText.only(text).runtime()).isEqualTo(version);
    assertThat(DumpText.only(text).processId()).isEqualTo(4711);
  }

  @Test
  void headingBeginsTheNextDump() {
    List<ThreadDump> dumps = DumpText.parse(JDK_21 + JDK_26 + "4711:\n" + JDK_21);
    assertThat(dumps).extracting(ThreadDump::threadCount).containsExactly(3, 3, 3);
    assertThat(dumps).extracting(ThreadDump::processId).containsOnly(4711L);
    assertThat(dumps).allSatisfy(dump -> assertThat(dump.warnings()).isEmpty());
  }

  @Test
  void threadsAloneAreADumpUntilAnIdReturns() {
    String threads = JDK_21.substring(HEADING_21.length());
    assertThat(DumpText.parse("some words\n" + threads + threads))
        .extracting(ThreadDump::threadCount)
        .containsExactly(3, 3);
    assertThat(DumpText.parse("see #22 \"the issue\" and\n#23 and \"this\"\n")).isEmpty();
  }

  @Test
  void whatDoesNotFitIsTold() {
    ThreadDump dump = DumpText.only(JDK_26.replace("- locked <", "- locked at <"));
    assertThat(dump.account().unparsed()).isEqualTo(1);
    assertThat(dump.warnings().get(0).line()).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 30})
  void cutThreadIsTold(int cutOff) {
    ThreadDump dump = DumpText.only(JDK_21.substring(0, JDK_21.indexOf("#23") - cutOff));
    assertThat(dump.threads()).hasSize(2);
    assertThat(dump.warnings().get(dump.warnings().size() - 1).message())
        .contains("no empty line ends the last thread");
  }

  @Test
  void dumpWithoutTheThreadThatTookItIsCutOff() {
    String others = JDK_21.replace(DUMPER, "");
    assertThat(DumpText.only(others).warnings().get(0).message())
        .contains("the thread that took the dump is not in it");
    assertThat(DumpText.only(others.substring(HEADING_21.length())).warnings()).isEmpty();
  }
}
