package io.jleak.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.DumpedThread;
import io.jleak.model.ThreadDump;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees of jobs: those of printJob, and those in the thread dumps of IntelliJ's platform. */
class CoroutineTreesTest {

  private static final String JOBS =
      "service started\n"
          + "SupervisorJobImpl{Active}\n"
          + "\t\"fetch#42\":StandaloneCoroutine{Active}, continuation is SUSPENDED at line"
          + " MainKt.load(Main.kt:11)\n"
          + "\t\"lazy#43\":LazyDeferredCoroutine{New}, continuation is CREATED at line null\n"
          + "\t\"two\nlines#44\":StandaloneCoroutine{Completing}\n"
          + "\t\tStandaloneCoroutine{Active}, continuation is RUNNING at line a.B.c(B.kt)\n";

  private static final String SECTION =
      "---------- Coroutine dump (stripped) ----------\n\n"
          + "- BlockingCoroutine{Completing}@2a5c959b [BlockingEventLoop@1d80b9da]\n"
          + "\t- \"root 0\":StandaloneCoroutine{Active}, state: SUSPENDED [Dispatchers.Default]\n"
          + "\t\tat kotlinx.coroutines.DelayKt.awaitCancellation(Delay.kt:148)\n"
          + "\t\tat com.acme.Job$1.invokeSuspend(Job.kt:91)\n"
          + "\t-[x3 of] \"root \"1\"\":supervisor:ChildScope{Active} [a, \"b\":C{d}]\n"
          + "\t\t-[x2 of] \"two\nlines\":StandaloneCoroutine{Active}, state: RUNNING [x]\n"
          + "\t\t\tat com.acme.Job.run(Job.kt:3)\n"
          + "\t\t- CIRCULAR REFERENCE: \"root 0\":StandaloneCoroutine{Active}@3\n"
          + "\t\t- kotlinx.coroutines.NonCancellable [x]\n"
          + "\n- \"Application\":supervisor:ChildScope{Active}\n";

  @Test
  void jobsAreADumpOfTheirOwn() {
    ThreadDump dump = DumpText.only(JOBS + "service stopped\n");
    assertThat(dump.format()).isEqualTo("coroutines");
    assertThat(dump.threads())
        .extracting(DumpedThread::name)
        .containsExactly("", "fetch", "lazy", "two\nlines", "");
    assertThat(dump.threads())
        .extracting(DumpedThread::state)
        .containsExactly(
            ThreadState.UNKNOWN,
            ThreadState.WAITING,
            ThreadState.NEW,
            ThreadState.UNKNOWN,
            ThreadState.RUNNABLE);
    assertThat(dump.threads()).extracting(DumpedThread::number).contains(42L, 43L, 44L);
    assertThat(dump.threads().get(1).stack().frames()).hasToString("[MainKt.load(Main.kt:11)]");
    assertThat(dump.threads().get(2).stack().frames()).isEmpty();
    assertThat(dump.threads())
        .extracting(DumpedThread::container)
        .containsExactly(
            null,
            "SupervisorJobImpl",
            "SupervisorJobImpl",
            "SupervisorJobImpl",
            "\"two\nlines#44\":StandaloneCoroutine");
    assertThat(dump.account().parsed()).isEqualTo(6);
    assertThat(dump.warnings()).isEmpty();
  }

  @Test
  void indentationOfAWholeTreeIsNoPrefix() throws IOException {
    Path file = Path.of("testdata/formats/coroutines/kotlinx-1.8.1-jobs.txt");
    List<DumpedThread> jobs = DumpText.only(Files.readString(file)).threads();
    assertThat(jobs).hasSize(42);
    assertThat(jobs).extracting(DumpedThread::name).contains("two\nlines", "tab\there", "", "#");
    assertThat(jobs.subList(1, 20))
        .extracting(DumpedThread::container)
        .containsOnly("SupervisorJobImpl");
    assertThat(jobs)
        .filteredOn(job -> job.name().equals("child"))
        .extracting(DumpedThread::container)
        .containsExactly("\"completing#24\":StandaloneCoroutine");
  }

  @Test
  void aTreePrintedLaterIsAnotherDump() {
    assertThat(DumpText.parse(JOBS + JOBS))
        .extracting(ThreadDump::threadCount)
        .containsExactly(5, 5);
  }

  @Test
  void sectionGivesJobsWithTheirFrames() {
    ThreadDump dump = DumpText.only(SECTION);
    assertThat(dump.threads())
        .extracting(DumpedThread::name)
        .containsExactly(
            "",
            "root 0",
            "root \"1\"",
            "two\nlines",
            "kotlinx.coroutines.NonCancellable",
            "Application");
    assertThat(dump.threads()).extracting(DumpedThread::kind).containsOnly(ThreadKind.COROUTINE);
    assertThat(dump.threads()).extracting(DumpedThread::count).containsExactly(1, 1, 3, 6, 3, 1);
    assertThat(dump.threads().get(0).address()).isEqualTo(0x2a5c959bL);
    assertThat(dump.threads().get(1).stack().frames()).hasSize(2);
    assertThat(dump.threads().get(3).state()).isEqualTo(ThreadState.RUNNABLE);
    assertThat(dump.account().unparsed()).isZero();
    assertThat(dump.warnings()).isEmpty();
  }

  @Test
  void sectionFollowsTheThreads() {
    String threads =
        "\"AWT-EventQueue-0\" prio=0 tid=0x0 nid=0x0 runnable\n"
            + "     java.lang.Thread.State: RUNNABLE\n"
            + "\tat com.acme.Main.main(Main.kt:3)\n\n\n";
    List<ThreadDump> dumps = DumpText.parse(threads + SECTION);
    assertThat(dumps).extracting(ThreadDump::format).containsExactly("hotspot", "coroutines");
    assertThat(dumps).extracting(ThreadDump::threadCount).containsExactly(1, 15);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "- \"x\":StandaloneCor",
        "- \"x\":StandaloneCoroutine{Active}, sta",
        "- \"x\":StandaloneCoroutine{Active}, state: SUSPENDED [Dispatch",
        "\t- \"x",
        "\t- ",
      })
  void cutInAnEntryIsTold(String last) {
    ThreadDump dump = DumpText.only(SECTION + last);
    assertThat(dump.threadCount()).isBetween(15, 16);
    assertThat(dump.warnings()).isNotEmpty();
  }
}
