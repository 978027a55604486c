package io.jleak.parse;

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
import org.junit.jupiter.params.provider.ValueSource;

/** Dumps of ART and Dalvik. */
class AndroidTest {

  private static final List<ThreadDump> ANR = FormatFile.dumps("art/android14-anr.txt");
  private static final ThreadDump APP = ANR.get(0);

  @Test
  void eachProcessIsADump() {
    assertThat(ANR).extracting(ThreadDump::processId).containsExactly(4321L, 987L);
    assertThat(ANR).extracting(ThreadDump::threadCount).containsExactly(10, 2);
    assertThat(APP.capturedAt()).isEqualTo(LocalDateTime.of(2026, 3, 1, 10, 20, 30, 123_456_789));
    assertThat(APP.runtime())
        .isEqualTo("com.acme.notes on acme/phone/phone:14/UQ1A.240205/1234567:user/release-keys");
  }

  @Test
  void attributesGiveIdsAndProcessorTime() {
    assertThat(FormatFile.thread(APP, "main"))
        .returns(4321L, DumpedThread::nativeId)
        .returns(0xb400007a1c08e800L, DumpedThread::address)
        .returns(980.0, DumpedThread::cpuMillis)
        .returns(false, DumpedThread::daemon)
        .returns(ThreadState.BLOCKED, DumpedThread::state);
    assertThat(FormatFile.thread(APP, "ReferenceQueueDaemon").daemon()).isTrue();
  }

  /** ART gives a tid to the next thread when one ends: series would take it for the same. */
  @Test
  void tidIsNoNumberOfTheThread() {
    assertThat(APP.threads()).extracting(DumpedThread::number).containsOnly(-1L);
  }

  @ParameterizedTest
  @CsvSource({
    "Runnable, RUNNABLE",
    "Native, RUNNABLE",
    "Suspended, RUNNABLE",
    "Blocked, BLOCKED",
    "MONITOR, BLOCKED",
    "Waiting, WAITING",
    "WaitingForGcToComplete, WAITING",
    "WaitingInMainDebuggerLoop, WAITING",
    "VMWAIT, WAITING",
    "TimedWaiting, TIMED_WAITING",
    "Sleeping, TIMED_WAITING",
    "TIMED_WAIT, TIMED_WAITING",
    "Starting, NEW",
    "Terminated, TERMINATED",
    "ZOMBIE, TERMINATED",
    "Daydreaming, UNKNOWN"
  })
  void wordsTellTheState(String word, ThreadState state) {
    ThreadDump dump = DumpText.only("\"a\" prio=5 tid=1 " + word + "\n  at a.B.run(B.java:1)\n");
    assertThat(dump.format()).isEqualTo("art");
    assertThat(dump.threads().get(0))
        .returns(state, DumpedThread::state)
        .returns(word, DumpedThread::stateText);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a\" daemon prio=5 tid=8 Runnable",
        "\"a\" prio=5 tid=8 Native (still starting up)",
        "\"a\" prio=5 tid=8 Native DisableFlipCount = 1",
        "\"a\" prio=-1 tid=8 Native",
        "\"a\" tid=8 Native",
        "\"a\" prio=5 (not attached)",
        "\"a\" sysTid=4711"
      })
  void headerIsRead(String header) {
    ThreadDump dump =
        DumpText.only(
            "----- pid 1 at 2019-01-01 12:00:00 -----\n" + header + "\n\n----- end 1 -----");
    assertThat(dump.threads()).extracting(DumpedThread::name).containsExactly("a");
    assertThat(dump.account().unparsed()).isZero();
    assertThat(dump.warnings()).isEmpty();
  }

  @Test
  void threadWithoutJavaFramesShowsItsNativeOnes() {
    assertThat(FormatFile.thread(APP, "binder:4321_1").stack().frames())
        .extracting(StackFrame::function)
        .containsExactly(
            "libc.so.__ioctl",
            "libbinder.so.android::IPCThreadState::talkWithDriver(bool)",
            "libink.so.ink::Loop::run()",
            "<anonymous:7a0c9e9000>.???");
    assertThat(FormatFile.thread(APP, "Thread-9").stack().frames())
        .extracting(StackFrame::function)
        .containsExactly("com.acme.notes.Ink.loop", "java.lang.Thread.run");
  }

  @Test
  void placesThatArtDoesNotKnowAreNone() {
    assertThat(FormatFile.thread(APP, "sync-writer").stack().frames())
        .extracting(StackFrame::toString)
        .contains(
            "com.acme.notes.Sync$start$1.invoke(Unknown Source)",
            "com.acme.notes.Sync$start$1.invoke(Sync.kt)");
  }

  @Test
  void threadsOfTheRuntimeAndDetachedOnesAreTold() {
    assertThat(FormatFile.thread(APP, "Signal Catcher").kind()).isEqualTo(ThreadKind.VM_INTERNAL);
    assertThat(FormatFile.thread(APP, "FinalizerDaemo"))
        .returns(ThreadKind.PLATFORM, DumpedThread::kind)
        .returns(4360L, DumpedThread::nativeId);
  }

  @Test
  void holderThatOnlyItsWaiterNamesMakesTheDeadlockKnown() {
    assertThat(FormatFile.thread(APP, "sync-writer").locks())
        .contains(new LockUse(LockKind.LOCKED, 0x0b3a5a26, "com.acme.notes.Store", -1, -1));
    assertThat(APP.deadlocks()).isEmpty();
    assertThat(LockAnalysis.of(APP).deadlocks())
        .containsExactly(new Deadlock(List.of("main", "sync-writer"), false));
  }

  @Test
  void dalvikNamesTheHolderByTidAndName() {
    ThreadDump dump = FormatFile.dumps("art/dalvik-android4.txt").get(0);
    assertThat(LockAnalysis.of(dump).trees())
        .extracting(tree -> tree.thread().name())
        .containsExactly("scanner");
    assertThat(FormatFile.thread(dump, "GC").kind()).isEqualTo(ThreadKind.VM_INTERNAL);
    assertThat(FormatFile.thread(dump, "main").cpuMillis()).isEqualTo(690);
    assertThat(FormatFile.thread(dump, "Thread-12").stack().frames().get(0).line()).isEqualTo(44);
  }

  @Test
  void classNamesInLocksMayHaveTypeArguments() {
    assertThat(FormatFile.thread(APP, "ReferenceQueueDaemon").locks().get(0).type())
        .isEqualTo("java.lang.Class<java.lang.ref.ReferenceQueue>");
  }

  @Test
  void headersOfHotSpotAreNotTakenForAndroids() {
    String dump =
        "\"main\" prio=5 tid=0x00007f00 nid=0x2603 runnable [0x1]\n\tat a.B.run(B.java:1)\n";
    assertThat(DumpText.only(dump).format()).isEqualTo("hotspot");
  }
}
