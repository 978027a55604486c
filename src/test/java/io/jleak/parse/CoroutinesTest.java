package io.jleak.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.DumpedThread;
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

/** The flat dumps of kotlinx.coroutines' DebugProbes. */
class CoroutinesTest {

  private static final String DUMP = "Coroutines dump 2026/11/23 06:36:19";
  private static final String FRAME = "\n\tat MainKt$main$1.invokeSuspend(Main.kt:31)";

  private static final String CREATION =
      "\n\tat kotlin.coroutines.intrinsics.IntrinsicsKt.createCoroutineUnintercepted(I.kt:161)"
          + "\n\tat kotlinx.coroutines.BuildersKt.launch$default(Unknown Source)"
          + "\n\tat androidx.lifecycle.Scope.launchWhenStarted(Scope.kt:3)"
          + "\n\tat com.acme.Shop.open(Shop.kt:26)"
          + "\n\tat com.acme.Main.main(Main.kt:4)";

  private static String coroutine(String owner, String state) {
    return "\n\nCoroutine " + owner + ", state: " + state;
  }

  private static DumpedThread only(String text) {
    return DumpText.only(text).threads().get(0);
  }

  @Test
  void headerGivesNameNumberHashAndState() {
    ThreadDump dump =
        DumpText.only(
            DUMP
                + coroutine("\"fetch#42\":StandaloneCoroutine{Active}@62e7f11d", "SUSPENDED")
                + FRAME);
    assertThat(dump.format()).isEqualTo("coroutines");
    assertThat(dump.capturedAt()).isEqualTo(LocalDateTime.of(2026, 11, 23, 6, 36, 19));
    assertThat(dump.warnings()).isEmpty();
    assertThat(dump.threads()).hasSize(1);
    assertThat(dump.threads().get(0))
        .returns("fetch", DumpedThread::name)
        .returns(42L, DumpedThread::number)
        .returns(0x62e7f11dL, DumpedThread::address)
        .returns(ThreadKind.COROUTINE, DumpedThread::kind)
        .returns(ThreadState.WAITING, DumpedThread::state)
        .returns(3, DumpedThread::line);
    assertThat(dump.threads().get(0).stack().frames())
        .containsExactly(new StackFrame("MainKt$main$1", "invokeSuspend", "Main.kt", 31, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SUSPENDED | Active | WAITING | SUSPENDED",
        "RUNNING | Active | RUNNABLE | RUNNING",
        "RUNNING (Last suspension stacktrace, not an actual stacktrace) | Active | RUNNABLE"
            + " | RUNNING (Last suspension stacktrace, not an actual stacktrace)",
        "CREATED | New | NEW | CREATED, New",
        "SUSPENDED | Cancelling | WAITING | SUSPENDED, Cancelling",
        "PAUSED | Active | UNKNOWN | PAUSED",
      })
  void statesAreThoseOfThreads(String printed, String job, ThreadState state, String text) {
    DumpedThread thread =
        only(DUMP + coroutine("StandaloneCoroutine{" + job + "}@1", printed) + FRAME);
    assertThat(thread.state()).isEqualTo(state);
    assertThat(thread.stateText()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "poller \"9\"",
        "a#7\":b",
        "#",
        "",
        "two\nlines",
        "a\n\nb",
        "a#7\":b\nc",
        "first\nSecond{Active}",
        "x, state: RUNNING",
        "a#1\":B{Active}@12, state: SUSPENDED",
        "Coroutine \"x",
        "naïve ☃",
        "(in) [brackets] {x}",
      })
  void namesAreNotEscaped(String name) {
    String owner = "\"" + name + "#44\":StandaloneCoroutine{Active}@505fc5a4";
    ThreadDump dump =
        DumpText.only(
            DUMP
                + coroutine("\"a#1\":StandaloneCoroutine{Active}@1", "SUSPENDED")
                + FRAME
                + coroutine(owner, "SUSPENDED")
                + FRAME);
    assertThat(dump.threads()).hasSize(2);
    assertThat(dump.threads().get(1))
        .returns(name, DumpedThread::name)
        .returns(44L, DumpedThread::number)
        .returns(0x505fc5a4L, DumpedThread::address);
    assertThat(dump.threads().get(1).stack().frames()).hasSize(1);
    assertThat(dump.account().unparsed()).isZero();
    assertThat(dump.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "StandaloneCoroutine{Active}@130c12b7 | 130c12b7",
        "TimeoutCoroutine(timeMillis=5000){Active}@a | a",
        "kotlin.sequences.SequenceBuilderIterator@3e84448c | 3e84448c",
        "Outer fiber#1:FiberContinuation@387a4647 | 387a4647",
        "{Active}@62e7f11d | 62e7f11d",
      })
  void withoutANameTheHashTellsCoroutinesApart(String owner, String hash) {
    assertThat(only(DUMP + coroutine(owner, "SUSPENDED") + FRAME))
        .returns("", DumpedThread::name)
        .returns(-1L, DumpedThread::number)
        .returns(Long.parseLong(hash, 16), DumpedThread::address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\tat _COROUTINE._CREATION._(CoroutineDebugging.kt:30)",
        "\n\tat _COROUTINE._CREATION._(CoroutineDebugging.kt)",
        "\n\tat \b\b\b(Coroutine creation stacktrace.\b(\b)",
        "\n\t(Coroutine creation stacktrace)",
        "\n    (Coroutine creation stacktrace)",
        "\n(Coroutine creation stacktrace)",
      })
  void framesOfTheCreationTellTheCreatorAndAreNoneOfTheStack(String mark) {
    ThreadDump dump =
        DumpText.only(DUMP + coroutine("A{Active}@1", "SUSPENDED") + FRAME + mark + CREATION);
    assertThat(dump.threads().get(0).stack().frames()).hasSize(1);
    assertThat(dump.threads().get(0).stack().creator())
        .isEqualTo(new StackFrame("com.acme.Shop", "open", "Shop.kt", 26, null));
    assertThat(dump.account().unparsed()).isZero();
    assertThat(dump.warnings()).isEmpty();
  }

  @Test
  void creationWithoutFramesTellsNoCreator() {
    DumpedThread thread =
        only(
            DUMP
                + coroutine("LazyDeferredCoroutine{New}@1", "CREATED")
                + "\n\tat _COROUTINE._CREATION._(CoroutineDebugging.kt:30)");
    assertThat(thread.stack().frames()).isEmpty();
    assertThat(thread.stack().creator()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\tat _COROUTINE._BOUNDARY._(CoroutineDebugging.kt:46)",
        "\n\tat \b\b\b(Coroutine boundary.\b(\b)",
        "\n\t(Coroutine boundary)",
      })
  void boundariesAreNoFrames(String mark) {
    ThreadDump dump =
        DumpText.only(DUMP + coroutine("A{Active}@1", "SUSPENDED") + FRAME + mark + FRAME);
    assertThat(dump.threads().get(0).stack().frames()).hasSize(2);
    assertThat(dump.account().unparsed()).isZero();
  }

  @Test
  void loaderAndModuleBeforeAClassAreNoPartOfIt() {
    DumpedThread thread =
        only(
            DUMP
                + coroutine("A{Active}@1", "RUNNING")
                + "\n\tat java.base@17.0.15/java.lang.Thread.sleep(Native Method)"
                + "\n\tat app//MainKt$main$4.invokeSuspend(Main.kt:29)");
    assertThat(thread.stack().frames())
        .containsExactly(
            new StackFrame(
                "java.lang.Thread", "sleep", null, StackFrame.NATIVE_METHOD, "java.base@17.0.15"),
            new StackFrame("MainKt$main$4", "invokeSuspend", "Main.kt", 29, null));
  }

  @Test
  void whatIsPrintedNextIsGluedToTheLastFrame() {
    String dump = DUMP + coroutine("A{Active}@1", "SUSPENDED") + FRAME;
    String hotspot =
        "2026-11-23 06:36:20\nFull thread dump VM (17):\n\n"
            + "\"a\" #1 prio=5 tid=0x1 nid=0x1 runnable\n\tat a.B.c(B.java:1)\n\n";
    String job = "\"a#1\":A{Active}, continuation is SUSPENDED at line a.B.c(B.kt:1)\n";
    String text = dump + dump + "============\n" + dump + job + dump + hotspot + dump;
    List<ThreadDump> dumps = DumpText.parse(text);
    assertThat(dumps)
        .extracting(ThreadDump::format)
        .containsExactly(
            "coroutines",
            "coroutines",
            "coroutines",
            "coroutines",
            "coroutines",
            "hotspot",
            "coroutines");
    assertThat(dumps).extracting(ThreadDump::threadCount).containsOnly(1);
    assertThat(dumps.get(5).capturedAt()).isEqualTo(LocalDateTime.of(2026, 11, 23, 6, 36, 20));
    assertThat(dumps.get(0).threads().get(0).stack().frames()).hasSize(1);
    assertThat(dumps.stream().mapToLong(each -> each.account().total()).sum())
        .isEqualTo(text.lines().count());
  }

  @Test
  void exceptionLoggedBehindTheDumpIsNoneOfIt() {
    ThreadDump dump =
        DumpText.only(
            "Test loads timed out after 1 seconds\n\n"
                + DUMP
                + coroutine("A{Active}@1", "SUSPENDED")
                + FRAME
                + "\ntest timed out after 1000 ms"
                + "\norg.acme.TestTimedOutException: test timed out after 1000 ms"
                + "\n\tat a.B.c(B.java:3)\n");
    assertThat(dump.threads()).hasSize(1);
    assertThat(dump.threads().get(0).stack().frames()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n\nCoroutine \"b#2\":StandaloneC",
        "\n\nCoroutine \"b#2\":StandaloneCoroutine{Active}@2, state: SUSPENDED",
        "\n\nCoroutine \"b",
        "\n\nCorou",
        "\n\nCoroutine B{Act",
        "\n\nCoroutine B{Active}@2, state: SUSPENDED\n\tat MainKt.load(Main",
        "\n\nCoroutine B{Active}@2, state: SUSPENDED\n\tat MainKt.load(Main.kt:3)\n",
        "\n\nCoroutine B{Active}@2, state: SUSPENDED\n\tat MainKt.load(Main.kt:3)\n\ta",
        "\n\nCoroutine B{Active}@2, state: SUSPENDED" + FRAME + "\n",
      })
  void cutIsTold(String last) {
    ThreadDump dump =
        DumpText.only(
            DUMP
                + coroutine("\"a#1\":A{Active}@1", "SUSPENDED")
                + FRAME
                + "\n\tat _COROUTINE._CREATION._(CoroutineDebugging.kt:30)"
                + CREATION
                + last);
    assertThat(dump.threadCount()).isBetween(1, 2);
    assertThat(dump.threads().get(0).stack().creator()).isNotNull();
    assertThat(dump.warnings()).isNotEmpty();
  }
}
