package io.jleak.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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

/** HotSpot's crash logs. */
class HsErrTest {

  /** A log of JDK 8, which cannot be had: it ends with the time, and prints no END. */
  private static final String JDK8 =
      """
      #
      # A fatal error has been detected by the Java Runtime Environment:
      #
      #  EXCEPTION_ACCESS_VIOLATION (0xc0000005) at pc=0x00000000777f6f03, pid=1234, tid=0x16a8
      #
      # JRE version: Java(TM) SE Runtime Environment (8.0_201-b09) (build 1.8.0_201-b09)
      # Java VM: Java HotSpot(TM) 64-Bit Server VM (25.201-b09 mixed mode windows-amd64)
      # Problematic frame:
      # C  [ntdll.dll+0x26f03]
      #

      ---------------  T H R E A D  ---------------

      Current thread (0x0000000017a3e800):  VMThread [stack: 0x0000000018840000,0x0000000018940000] [id=5800]

      siginfo: ExceptionCode=0xc0000005, reading address 0x0000000000000008

      Stack: [0x0000000018840000,0x0000000018940000],  sp=0x000000001893f6a0,  free space=1021k
      Native frames: (J=compiled Java code, j=interpreted, Vv=VM code, C=native code)
      C  [ntdll.dll+0x26f03]
      V  [jvm.dll+0x2259d5]
      C  0x00000000777f6f03
      ...<more frames>...

      VM_Operation (0x0000000002b0f0a0): GenCollectForAllocation, mode: safepoint, requested by thread 0x0000000002a0e000


      ---------------  P R O C E S S  ---------------

      Java Threads: ( => current thread )
        0x0000000018a9d000 JavaThread "Service Thread" daemon [_thread_blocked, id=6104, stack(0x0000000019240000,0x0000000019340000)]
        0x0000000002a0e000 JavaThread "main" [_thread_blocked_trans, id=2032, stack(0x00000000027d0000,0x00000000028d0000)]

      Other Threads:
      =>0x0000000017a3e800 VMThread [stack: 0x0000000018840000,0x0000000018940000] [id=5800]
        0x0000000018ab1000 WatcherThread [stack: 0x0000000019340000,0x0000000019440000] [id=6228]

      VM state:at safepoint (normal execution)

      vm_info: Java HotSpot(TM) 64-Bit Server VM (25.201-b09) for windows-amd64 JRE (1.8.0_201-b09)

      time: Wed Mar  6 09:08:07 2019
      timezone: W. Europe Standard Time
      elapsed time: 3 seconds (0d 0h 0m 3s)

      """;

  private static ThreadDump sample(String name) {
    List<ThreadDump> dumps = FormatFile.dumps("hs-err/" + name + ".log.gz");
    assertThat(dumps).hasSize(1);
    return dumps.get(0);
  }

  private static List<String> stack(ThreadDump dump, String thread) {
    return FormatFile.thread(dump, thread).stack().frames().stream()
        .map(StackFrame::function)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"write-jdk17", "write-jdk25", "virtual-jdk25", "memory-jdk25"})
  void threadsAreListedWithTheirNames(String name) {
    ThreadDump dump = sample(name);
    assertThat(dump.threads())
        .extracting(DumpedThread::name)
        .contains("say \"hi\" [x]", "comma, tid=1 (no tid)", "Größe ü", "", "VM Thread");
    assertThat(dump.processId()).isPositive();
    assertThat(dump.capturedAt()).isNotNull();
    assertThat(dump.runtime()).startsWith("OpenJDK Runtime Environment");
    assertThat(dump.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"write-jdk17", "write-jdk25"})
  void crashedThreadComesFirstWithItsStack(String name) {
    ThreadDump dump = sample(name);
    assertThat(dump.threads().get(0)).returns("order-writer", DumpedThread::name);
    assertThat(dump.threads()).filteredOn(t -> t.name().equals("order-writer")).hasSize(1);
    assertThat(stack(dump, "order-writer"))
        .containsSequence("sun.misc.Unsafe.putAddress", "Crash$Order.write", "Crash$Order.book")
        .endsWith("java.lang.Thread.run");
    assertThat(dump.threads()).filteredOn(thread -> !thread.stack().frames().isEmpty()).hasSize(1);
  }

  @Test
  void compiledFramesAreReadAsInterpretedOnes() {
    assertThat(stack(sample("compiled-jdk17"), "order-writer"))
        .startsWith("Crash$Order.write", "Crash.bookOften");
  }

  @Test
  void virtualThreadCrashesInItsCarrier() {
    assertThat(stack(sample("virtual-jdk25"), "ForkJoinPool-1-worker-1"))
        .contains("Crash$Order.book", "java.lang.VirtualThread.run");
  }

  @Test
  void threadsOfTheVmAreTold() {
    assertThat(sample("write-jdk25").threads())
        .filteredOn(thread -> thread.kind() == ThreadKind.VM_INTERNAL)
        .extracting(DumpedThread::name)
        .contains("VM Thread", "VM Periodic Task Thread", "G1 Service")
        .doesNotContain("main");
  }

  @Test
  void logOfJdk8EndsWithTheTime() {
    ThreadDump dump = DumpText.only(JDK8);
    assertThat(dump.warnings()).isEmpty();
    assertThat(dump.processId()).isEqualTo(1234);
    assertThat(dump.capturedAt()).isEqualTo(LocalDateTime.of(2019, 3, 6, 9, 8, 7));
    assertThat(dump.runtime())
        .isEqualTo("Java(TM) SE Runtime Environment (8.0_201-b09) (build 1.8.0_201-b09)");
    assertThat(dump.threads())
        .extracting(DumpedThread::name)
        .containsExactly("VMThread", "Service Thread", "main", "WatcherThread");
    assertThat(FormatFile.thread(dump, "main").nativeId()).isEqualTo(2032);
  }

  @Test
  void crashWithoutJavaFramesShowsNativeOnes() {
    ThreadDump dump = DumpText.only(JDK8);
    assertThat(stack(dump, "VMThread")).containsExactly("ntdll.dll.???", "jvm.dll.???");
    assertThat(dump.threads().get(0).stack().truncated()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "_thread_in_native, RUNNABLE",
    "_thread_in_vm_trans, RUNNABLE",
    "_thread_in_Java, RUNNABLE",
    "_thread_new, NEW",
    "_thread_blocked, UNKNOWN",
    "_thread_elsewhere, UNKNOWN"
  })
  void stateOfTheVmTellsLittle(String word, ThreadState state) {
    ThreadDump dump =
        DumpText.only(
            "Java Threads: ( => current thread )\n  0x01 JavaThread \"a\" ["
                + word
                + ", id=7, stack(0x2,0x3) (1024K)]\nTotal: 1\n\nEND.\n");
    assertThat(dump.threads().get(0))
        .returns(state, DumpedThread::state)
        .returns(word, DumpedThread::stateText)
        .returns(7L, DumpedThread::nativeId)
        .returns(1L, DumpedThread::address);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "j  a.B.c(Ljava/lang/String;)V+12 | a.B.c |",
        "j  a.B.c([[IJ)[La/B;+0 java.base@25 | a.B.c | java.base@25",
        "J 1234 c2 a.B.c(II)Z java.base@17 (23 bytes) @ 0x1 [0x2+0x4c] | a.B.c | java.base@17",
        "J 99% C1 a.B.<init>()V (23 bytes) @ 0x1 [0x2+0x4c] | a.B.<init> |",
        "J  a.B.c()V | a.B.c |",
        "A  5  a.B.c()V | a.B.c |",
        "j  a.B$$Lambda+0x0001.run()V+0 | a.B$$Lambda/0x0001.run |"
      })
  void javaFrameIsRead(String line, String function, String module) {
    ThreadDump dump =
        DumpText.only(
            "# JRE version: 17\nCurrent thread (0x01):  JavaThread \"a\" [_thread_in_vm, id=7]\n"
                + "Java frames: (J=compiled Java code, j=interpreted, Vv=VM code)\n"
                + line
                + "\nv  ~StubRoutines::call_stub\n\nEND.\n");
    assertThat(dump.account().unparsed()).isZero();
    assertThat(dump.threads().get(0).stack().frames())
        .extracting(StackFrame::function, StackFrame::module)
        .containsExactly(tuple(function, module));
  }

  @Test
  void crashOfAThreadThatTheVmDoesNotKnowHoldsNoDump() {
    assertThat(DumpText.parse("# JRE version: 17\nCurrent thread is native thread\nEND.\n"))
        .isEmpty();
  }
}
