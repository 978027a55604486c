package io.jleak.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.DumpedThread;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadDump;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the runtime prints of goroutines, line by line. */
class GoroutineTest {

  private static final String FRAMES =
      "main.work(0xc000012345, {0x7f0012?, 0x3, ...})\n\t/src/work.go:12 +0x28\n";
  private static final String CREATOR =
      "created by main.start in goroutine 1\n\t/src/go.go:7 +0x5c\n";

  private static ThreadDump dump(String text) {
    List<ThreadDump> dumps = DumpText.parse(text);
    assertThat(dumps).hasSize(1);
    return dumps.get(0);
  }

  private static DumpedThread only(String text) {
    ThreadDump dump = dump(text);
    assertThat(dump.account().unparsed()).isZero();
    assertThat(dump.warnings()).isEmpty();
    assertThat(dump.threads()).hasSize(1);
    return dump.threads().get(0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[running] | RUNNABLE | running | `` | false",
        "[chan send, 2 minutes] | WAITING | chan send, 2 minutes | `` | false",
        "[chan receive (nil chan), 6576 minutes] | WAITING | chan receive (nil chan), 6576 minutes | `` | false",
        "[select (no cases)] | WAITING | select (no cases) | `` | false",
        "[chan receive (leaked), locked to thread] | WAITING"
            + " | chan receive (leaked), locked to thread | `` | true",
        "[sync.Mutex.Lock (scan), 3 minutes, locked to thread] | BLOCKED"
            + " | sync.Mutex.Lock (scan), 3 minutes, locked to thread | `` | false",
        "[sync.RWMutex.RLock] | BLOCKED | sync.RWMutex.RLock | `` | false",
        "[sleep, 17 minutes] | TIMED_WAITING | sleep, 17 minutes | `` | false",
        "[syscall, 9 minutes, locked to thread] | RUNNABLE"
            + " | syscall, 9 minutes, locked to thread | `` | false",
        "[IO wait] | WAITING | IO wait | `` | false",
        "[GC worker (idle)] | WAITING | GC worker (idle) | `` | false",
        "[chan receive (nil chan) (durable), synctest bubble 1] | WAITING"
            + " | chan receive (nil chan) (durable), synctest bubble 1 | `` | false",
        "[select (synctest), synctest group 7] | WAITING | select (synctest), synctest group 7 | `` | false",
        "[a reason of 2031 (new), 4 parsecs] | WAITING | a reason of 2031 (new), 4 parsecs | `` | false",
        "[waiting for cgo callback] | RUNNABLE | waiting for cgo callback | `` | false",
        "[???] | UNKNOWN | ??? | `` | false",
        "[chan receive labels:{\"pool\": \"render\", \"worker\": \"3\"}] | WAITING | chan receive"
            + " | pool: render, worker: 3 | false",
        "[select, 2 minutes labels:{\"a\": \"x], [y: {z}, \\\"q\\\"\"}] | WAITING | select, 2 minutes"
            + " | a: x], [y: {z}, \"q\" | false",
        "[chan receive (leaked)] {tenant: \"acme corp\", zone: \"\\u00e9\\u2192\\x07.\"} | WAITING"
            + " | chan receive (leaked) | tenant: acme corp, zone: \u00e9\u2192\u0007. | true",
        "[chan receive] {empty: , path: /a/b.c} | WAITING | chan receive"
            + " | empty: , path: /a/b.c | false",
      })
  void readsAHeader(String bracket, ThreadState state, String text, String labels, boolean leaked) {
    for (String number : List.of("30", "7000000000", "30 gp=0xc000004380 m=nil")) {
      DumpedThread thread = only("goroutine " + number + " " + bracket + ":\n" + FRAMES + CREATOR);
      assertThat(thread.kind()).isEqualTo(ThreadKind.GOROUTINE);
      assertThat(thread.number()).isEqualTo(Long.parseLong(number.split(" ")[0]));
      assertThat(thread.state()).isEqualTo(state);
      assertThat(thread.stateText()).isEqualTo(text);
      assertThat(thread.name()).isEqualTo(labels);
      assertThat(thread.leaked()).isEqualTo(leaked);
      assertThat(thread.elapsedMillis()).isEqualTo(DumpedThread.UNKNOWN);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "main.main() | /tmp/x.go:5 +0x2f | main.main(x.go:5) |",
        "main.(*pool).worker.func1.2(...) | /src/p.go:9 | main.(*pool).worker.func1.2(p.go:9) |",
        "acme.com/x/queue%2ev2.(*Queue[...]).run({0x1, {_, 0x2?}, 0x3}) | C:/Program Files (x86)/q.go:26 +0x1"
            + " | acme.com/x/queue.v2.(*Queue[...]).run(q.go:26) |",
        "net/http.(*conn).serve(0x1) | /go/pkg/mod/acme.com/http@v1.2.3/server.go:2137 +0x785 fp=0x1 sp=0x2 pc=0x3"
            + " | net/http.(*conn).serve(server.go:2137) | acme.com/http@v1.2.3",
        "acme.com/lib.F(0x1) | acme.com/lib@v2.0.0+incompatible/f.go:3 +0x1"
            + " | acme.com/lib.F(f.go:3) | acme.com/lib@v2.0.0+incompatible",
        "main._Cfunc_wait(0x1) | _cgo_gotypes.go:56 +0x45 | main._Cfunc_wait(_cgo_gotypes.go:56) |",
        "main.T.M(0x1) | <autogenerated>:1 +0x2f | main.T.M(<autogenerated>:1) |",
        "panic({0x1?, 0x2?}) | /go/src/runtime/panic.go:792 +0x132 | panic(panic.go:792) |",
      })
  void readsAFrame(String call, String place, String frame, String module) {
    String text = "goroutine 1 [select]:\n" + call + "\n\t" + place + "\n" + CREATOR;
    for (String indent : List.of("", "    ")) {
      DumpedThread thread = only(text.replaceAll("(?m)^", indent).replace("\t", "        "));
      assertThat(thread.stack().frames()).extracting(StackFrame::toString).containsExactly(frame);
      assertThat(thread.stack().frames()).extracting(StackFrame::module).containsExactly(module);
      assertThat(thread.stack().creator()).hasToString("main.start(go.go:7)");
    }
  }

  @Test
  void leavesOutWhatOrdinaryStacksDo() {
    String waiting =
        "goroutine 5 [semacquire]:\nruntime.gopark(0x1)\n\t/r/proc.go:435 +0xce fp=0x1 sp=0x2 pc=0x3\n"
            + "runtime.semacquire1(0x1)\n\t/r/sema.go:1 +0x1\n"
            + "sync.runtime_SemacquireMutex(0x1)\n\t/r/sema.go:2 +0x1\n"
            + "sync.(*Mutex).Lock(...)\n\t/s/mutex.go:3\n"
            + FRAMES
            + "runtime.goexit({})\n\t/r/asm_amd64.s:1700 +0x1\n"
            + CREATOR;
    assertThat(only(waiting).stack().frames())
        .extracting(StackFrame::function)
        .containsExactly("sync.runtime_SemacquireMutex", "sync.(*Mutex).Lock", "main.work");
    assertThat(only(waiting).state()).isEqualTo(ThreadState.BLOCKED);
    assertThat(
            only("goroutine 17 [syscall]:\nruntime.goexit({})\n\t/r/asm.s:1 +0x1\n")
                .stack()
                .frames())
        .extracting(StackFrame::function)
        .containsExactly("runtime.goexit");
  }

  @Test
  void keepsTheReceiveThatTellsARange() {
    String receiving =
        "goroutine 5 [chan receive]:\nruntime.gopark(0x1)\n\t/r/proc.go:435 +0xce\n"
            + "runtime.chanrecv(0x1)\n\t/r/chan.go:1 +0x1\n"
            + "runtime.chanrecv2(0x1)\n\t/r/chan.go:2 +0x1\n";
    assertThat(only(receiving + FRAMES + CREATOR).stack().frames())
        .extracting(StackFrame::function)
        .containsExactly("runtime.chanrecv2", "main.work");
    assertThat(only(receiving).stack().frames())
        .extracting(StackFrame::function)
        .containsExactly("runtime.gopark", "runtime.chanrecv", "runtime.chanrecv2");
  }

  @Test
  void ancestorsAndTheRuntimesOwnStackAreNoGoroutines() {
    ThreadDump dump =
        dump(
            "fatal error: stack overflow\n\nruntime stack:\nruntime.throw({0x1, 0x2})\n\t/r/p.go:1 +0x1\n\n"
                + "goroutine 25 [running]:\n"
                + FRAMES
                + "...201 frames elided...\n"
                + FRAMES
                + CREATOR
                + "[originating from goroutine 24]:\nmain.d1(...)\n\t/src/d.go:70 +0x34\n"
                + "...additional frames elided...\ncreated by main.foo\n\t/src/d.go:69 +0x34\n"
                + "exit status 2\n");
    assertThat(dump.threads()).hasSize(1);
    assertThat(dump.account().water()).isEqualTo(2);
    assertThat(dump.account().unparsed()).isZero();
    assertThat(dump.warnings()).isEmpty();
    assertThat(dump.threads().get(0).stack().frames()).hasSize(2);
    assertThat(dump.threads().get(0).stack().truncated()).isTrue();
    assertThat(dump.threads().get(0).stack().creator().function()).isEqualTo("main.start");
  }

  @Test
  void readsFunctionsThatAreNotGo() {
    DumpedThread thread =
        only(
            "goroutine 6 [syscall]:\npthread_cond_wait\n\t/usr/src/nptl/wait.c:12 pc=0x7f0012\n"
                + "non-Go function at pc=7f0013\nruntime.cgocall(0x1)\n\t/r/cgocall.go:167 +0x1\n"
                + FRAMES
                + CREATOR);
    assertThat(thread.stack().frames())
        .extracting(StackFrame::function)
        .containsExactly("pthread_cond_wait", "main.work");
  }

  @Test
  void aGoroutineThatACrashShowsAgainCountsOnceWithItsStack() throws IOException {
    ThreadDump dump =
        dump(
            "SIGQUIT: quit\nPC=0x47b821 m=0 sigcode=0\n\ngoroutine 0 [idle]:\nruntime.futex()\n"
                + "\t/r/sys.s:1 +0x1\n\ngoroutine 7 [running]:\n"
                + "\tgoroutine running on other thread; stack unavailable\n"
                + CREATOR
                + "\nrax    0xca\ngs     0x0\n-----\n\nSIGQUIT: quit\nPC=0x3 m=2 sigcode=0\n\n"
                + "goroutine 0 [idle]:\nruntime.futex()\n\t/r/sys.s:1 +0x1\n\n"
                + "goroutine 7 [running]:\n"
                + FRAMES
                + CREATOR
                + "\nrax    0xca\ngs     0x0\n");
    assertThat(dump.threads()).extracting(DumpedThread::number).containsExactly(0L, 7L, 0L);
    assertThat(dump.threads().get(1).stack().frames()).hasSize(1);
    assertThat(dump.warnings()).isEmpty();

    Path real = Path.of("testdata/formats/goroutine/go1.24-sigquit-crash.txt.gz");
    assertThat(DumpText.parse(Files.readAllBytes(real))).hasSize(1);
  }

  @Test
  void dumpsOfOneFileAreToldApart() {
    String first = "goroutine 40 [running]:\n" + FRAMES + CREATOR + "\ngoroutine 7 [select]:\n";
    String second = "goroutine 41 [running]:\n" + FRAMES + CREATOR + "\ngoroutine 8 [select]:\n";
    assertThat(DumpText.parse(first + FRAMES + CREATOR + second + FRAMES + CREATOR)).hasSize(2);
    String death = "panic: boom\n\ngoroutine 9 [running]:\n" + FRAMES + CREATOR + "exit status 2\n";
    assertThat(DumpText.parse(death + death.replace("9", "11"))).hasSize(2);
  }

  @Test
  void tracesOfSingleGoroutinesInALogAreOneDump() {
    String trace =
        "2026/01/02 03:04:05 http: panic serving 127.0.0.1:9: boom\ngoroutine %d [running]:\n"
            + FRAMES
            + CREATOR
            + "2026/01/02 03:04:06 GET /parcel(12) 200\n";
    ThreadDump dump = dump(trace.formatted(5) + trace.formatted(9));
    assertThat(dump.threads()).extracting(DumpedThread::number).containsExactly(5L, 9L);
    assertThat(dump.account().unparsed()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "goroutine 7 [chan rec",
        "goroutine 7 [select]:\n",
        "goroutine 7 [select]:\nmain.work(0xc0",
        "goroutine 7 [select]:\nmain.work(0xc0)\n",
        "goroutine 7 [select]:\nmain.work(0xc0)\n\t/src/work.go:12 +0x",
        "goroutine 7 [select]:\nmain.work(0xc0)\n\t/src/work.go:12 +0x28\n",
        "goroutine 7 [select]:\nmain.work(0xc0)\n\t/src/work.go:12 +0x28\ncreated by main.start\n",
      })
  void whatIsCutOffIsTold(String cut) {
    ThreadDump dump = dump("goroutine 1 [running]:\n" + FRAMES + CREATOR + "\n" + cut);
    assertThat(dump.warnings()).isNotEmpty();
    assertThat(dump.threads()).hasSizeBetween(1, 2);
  }

  @Test
  void theSilentLimitOfTheRuntimeIsTold() {
    StringBuilder text = new StringBuilder("goroutine 1 [running]:\n" + FRAMES + CREATOR);
    for (int i = 2; text.length() < 64 << 20; i++) {
      text.append("\ngoroutine ")
          .append(i)
          .append(" [select]:\n")
          .append(FRAMES.repeat(40))
          .append(CREATOR);
    }
    text.setLength(64 << 20);
    ThreadDump dump = dump(text.toString());
    assertThat(dump.warnings()).anySatisfy(each -> assertThat(each.message()).contains("64 MiB"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "==================\nWARNING: DATA RACE\nRead at 0x00c000012345 by goroutine 7:\n"
            + "  main.main.func1()\n      /src/main.go:12 +0x28\n\nGoroutine 7 (running) created at:\n"
            + "  main.main()\n      /src/main.go:9 +0x5c\n==================\n",
        "File: parcel\nType: goroutine\n-----------+-------------------------------\n"
            + "         5   runtime.gopark\n             runtime.chansend\n             main.work\n",
        "PeriodType: goroutine count\nPeriod: 1\nSamples:\ngoroutine/count\n          5: 1 2 3\n"
            + "Locations\n     1: 0x47200e M=1 runtime.gopark /r/proc.go:435:0 s=424\n",
        "threadcreate profile: total 12\n11 @ \n#\t0x0\n\n1 @ 0x47200e\n",
        "heap profile: 1: 8 [2: 16] @ heap/1048576\n1: 8 [2: 16] @ 0x47200e\n",
      })
  void otherReportsOfGoAreNoDumps(String text) {
    assertThat(DumpText.parse(text)).isEmpty();
  }
}
