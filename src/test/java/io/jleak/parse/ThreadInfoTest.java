package io.jleak.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.DumpedThread;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadDump;
import io.jleak.model.ThreadState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Dumps printed from ThreadInfo. */
class ThreadInfoTest {

  private static final String FRAME =
      "\tat java.base@17.0.15/java.lang.Thread.sleep(Native Method)\n";

  @Test
  void headerGivesStateLockAndOwner() {
    ThreadDump dump =
        DumpText.only(
            "\"http \"8\"\" daemon prio=5 Id=23 BLOCKED on java.lang.Object@1b2c3d owned by \"x\""
                + " Id=4\n\tat app//a.B.c(B.java:7)\n\t-  blocked on java.lang.Object@1b2c3d\n\n");
    DumpedThread thread = dump.threads().get(0);
    assertThat(dump.format()).isEqualTo("threadinfo");
    assertThat(thread)
        .returns("http \"8\"", DumpedThread::name)
        .returns(23L, DumpedThread::number)
        .returns(true, DumpedThread::daemon)
        .returns(ThreadState.BLOCKED, DumpedThread::state);
    assertThat(thread.stack().frames())
        .containsExactly(new StackFrame("a.B", "c", "B.java", 7, null));
    assertThat(thread.locks())
        .containsExactly(new LockUse(LockKind.WAITING_TO_LOCK, 0x1b2c3d, "java.lang.Object", 0, 4));
    assertThat(dump.account().unparsed()).isZero();
  }

  @Test
  void moduleBeforeTheClassIsNoPartOfIt() {
    DumpedThread thread = DumpText.only("\"a\" Id=1 TIMED_WAITING\n" + FRAME).threads().get(0);
    assertThat(thread.stack().frames())
        .containsExactly(
            new StackFrame(
                "java.lang.Thread", "sleep", null, StackFrame.NATIVE_METHOD, "java.base@17.0.15"));
  }

  @Test
  void stackOfMoreThanEightFramesIsMarkedAsTruncated() {
    ThreadDump dump = DumpText.only("\"a\" Id=1 RUNNABLE\n" + FRAME + "\t...\n\n");
    assertThat(dump.threads().get(0).stack().truncated()).isTrue();
  }

  @Test
  void ownedSynchronizersAreRead() {
    ThreadDump dump =
        DumpText.only(
            "\"a\" prio=5 Id=1 RUNNABLE\n"
                + FRAME
                + "\n\tNumber of locked synchronizers = 1\n"
                + "\t- java.util.concurrent.locks.ReentrantLock$NonfairSync@fc9944\n\n");
    assertThat(dump.threads().get(0).locks())
        .containsExactly(
            new LockUse(
                LockKind.OWNS,
                0xfc9944,
                "java.util.concurrent.locks.ReentrantLock$NonfairSync",
                0,
                -1));
  }

  @Test
  void newDumpBeginsWhereAnIdComesAgain() {
    String dump = "\"a\" Id=1 RUNNABLE\n" + FRAME + "\n\"b\" Id=2 RUNNABLE\n" + FRAME + "\n";
    List<ThreadDump> dumps = DumpText.parse("2021-03-29 06:57:51\n" + dump + dump);
    assertThat(dumps).extracting(ThreadDump::threadCount).containsExactly(2, 2);
    assertThat(dumps.get(0).capturedAt()).isNotNull();
  }

  @Test
  void dumpOfAnotherFormatCanFollow() {
    String hotspot =
        "2021-03-29 06:57:51\nFull thread dump VM (17):\n\n"
            + "\"a\" #1 prio=5 tid=0x1 nid=0x1 runnable\n\tat a.B.c(B.java:1)\n\n";
    String threadInfo = "\"a\" Id=1 RUNNABLE\n" + FRAME + "\n";
    for (String text : List.of(hotspot + threadInfo, threadInfo + hotspot)) {
      List<ThreadDump> dumps = DumpText.parse(text);
      assertThat(dumps)
          .extracting(ThreadDump::format)
          .containsExactlyInAnyOrder("hotspot", "threadinfo");
      assertThat(dumps.stream().mapToLong(each -> each.account().total()).sum())
          .isEqualTo(text.lines().count());
    }
  }
}
