package io.jleak.normalize;

import static io.jleak.normalize.Stacks.stack;
import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.CallChain;
import io.jleak.model.StackFrame;
import io.jleak.model.StackTrace;
import io.jleak.model.WaitKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainBuilderTest {

  private final ChainBuilder jvm = new ChainBuilder(Language.jvm());
  private final ChainBuilder go = new ChainBuilder(Language.go());

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        // what | stack | chain | wait kind | blocked at | application frame
        "takes from a queue | j.u.c.LinkedBlockingQueue.take < a.Job.run | same | NONE"
            + " | j.u.c.LinkedBlockingQueue.take | 1",
        "waits on its own monitor | java.lang.Object.wait0 < java.lang.Object.wait < a.Job.run"
            + " | a.Job.run | OBJECT_WAIT | java.lang.Object.wait | 0",
        "a library waits | java.lang.Object.wait < org.quartz.core.QuartzSchedulerThread.run"
            + " | org.quartz.core.QuartzSchedulerThread.run | OBJECT_WAIT"
            + " | org.quartz.core.QuartzSchedulerThread.run | -1",
        "sleeps | java.lang.Thread.sleepNanos0 < java.lang.Thread.sleepNanos"
            + " < java.lang.Thread.sleep < a.Job.poll < a.Job.run < java.lang.Thread.run"
            + " | a.Job.poll < a.Job.run | SLEEP | java.lang.Thread.sleep | 0",
        "parks itself | jdk.internal.misc.Unsafe.park < j.u.c.locks.LockSupport.park < a.Job.run"
            + " | a.Job.run | PARK | j.u.c.locks.LockSupport.park | 0",
        "has plumbing only | jdk.internal.misc.Unsafe.park < j.u.c.locks.LockSupport.parkNanos"
            + " < java.lang.Thread.run | '' | TIMED_PARK | j.u.c.locks.LockSupport.parkNanos | -1",
        "has a root only | java.lang.Thread.run | '' | NONE | java.lang.Thread.run | -1",
        "has no frames | '' | '' | NONE | '' | -1",
        "joins a thread | java.lang.Object.wait < java.lang.Thread.join < java.lang.Thread.join"
            + " < a.Job.run | java.lang.Thread.join < a.Job.run | OBJECT_WAIT"
            + " | java.lang.Thread.join | 1",
        "waits for a process | java.lang.Object.wait < java.lang.UNIXProcess.waitFor < a.Job.run"
            + " | java.lang.ProcessImpl.waitFor < a.Job.run | PROCESS"
            + " | java.lang.ProcessImpl.waitFor | 1",
        "computes | java.math.BigInteger.multiply < a.Job.run < java.lang.Thread.run"
            + " | java.math.BigInteger.multiply < a.Job.run | NONE"
            + " | java.math.BigInteger.multiply | 1",
        "runs a lambda | a.Job.lambda$start$0 < a.Job$$Lambda$14/758529971.run"
            + " < java.lang.Thread.run | a.Job.lambda$start$0 | NONE | a.Job.lambda$start$0 | 0",
        "runs a method reference | j.u.c.LinkedBlockingQueue.take < a.Job$$Lambda$14.run"
            + " < java.lang.Thread.run | j.u.c.LinkedBlockingQueue.take < a.Job$$Lambda.run"
            + " | NONE | j.u.c.LinkedBlockingQueue.take | 1",
        "is cut | jdk.internal.misc.Unsafe.park < j.u.c.locks.LockSupport.park"
            + " < j.u.c.LinkedBlockingQueue.take ..."
            + " | j.u.c.LinkedBlockingQueue.take | PARK | j.u.c.LinkedBlockingQueue.take | -1",
      })
  void readsAStack(
      String what, String stack, String chain, WaitKind kind, String blockedAt, int application) {
    CallChain built = jvm.build(stack(stack));

    assertThat(built.frames()).isEqualTo(functions(chain.equals("same") ? stack : chain));
    assertThat(built.waitKind()).isEqualTo(kind);
    assertThat(built.blockedAt()).isEqualTo(blockedAt.replace("j.u.c.", "java.util.concurrent."));
    assertThat(built.applicationFrame()).isEqualTo(application);
    assertThat(built.truncated()).isEqualTo(stack.endsWith("..."));
  }

  @ParameterizedTest
  @CsvSource({
    "A, A",
    "A A A B, A B",
    "A B A B A B C, A B C",
    "A B C A B C D, A B C D",
    "A B C D A B C D E, A B C D E",
    "A B C D E A B C D E, A B C D E A B C D E",
    "A A B A A B C, A B C",
    "A B A B A, A B A",
    "X A B B A B B Y, X A B Y",
  })
  void foldsRecursionToOneCopy(String frames, String folded) {
    assertThat(jvm.build(letters(frames)).frames()).isEqualTo(functions(letters(folded)));
  }

  @Test
  void foldsDeepRecursionToOneChainWhateverItsDepth() {
    String leaf = "a.Tree.leaf < ";
    String step = "a.Tree.visit < a.Tree.descend < ";

    assertThat(jvm.build(stack(leaf + step.repeat(500) + "a.Main.main")))
        .isEqualTo(jvm.build(stack(leaf + step.repeat(3) + "a.Main.main")));
  }

  @Test
  void makesTheSameChainOfAChain() {
    Random random = new Random(5);
    String[] functions = {
      "a.A.a",
      "a.B.b",
      "java.lang.Thread.run",
      "java.lang.Object.wait",
      "a.C$$Lambda$1/7.run",
      "jdk.internal.reflect.GeneratedMethodAccessor7.invoke",
      "java.lang.reflect.Method.invoke",
      "jdk.internal.misc.Unsafe.park",
      "java.net.Socket$SocketInputStream.read"
    };
    for (int i = 0; i < 20_000; i++) {
      List<String> frames = new ArrayList<>();
      for (int frame = random.nextInt(14); frame >= 0; frame--) {
        frames.add(functions[random.nextInt(functions.length)]);
      }
      List<String> once = jvm.build(stack(String.join(" < ", frames))).frames();
      assertThat(jvm.build(stack(String.join(" < ", once))).frames())
          .as(frames.toString())
          .isEqualTo(once);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "blocked send | main.early.func1 < main.early.gowrap1 < runtime.goexit"
            + " | main.early.func1 | NONE | main.early.func1",
        "blocked send in a profile | runtime.gopark < runtime.chansend < runtime.chansend1"
            + " < main.early.func1 < main.early.gowrap1 < runtime.goexit"
            + " | main.early.func1 | CHANNEL_SEND | main.early.func1",
        "mutex of Go 1.24 | internal/sync.runtime_SemacquireMutex"
            + " < internal/sync.(*Mutex).lockSlow < internal/sync.(*Mutex).Lock"
            + " < sync.(*Mutex).Lock < main.(*account).Deposit"
            + " | sync.(*Mutex).Lock < main.(*account).Deposit | MONITOR | sync.(*Mutex).Lock",
        "mutex of Go 1.19 | sync.runtime_SemacquireMutex < sync.(*Mutex).lockSlow"
            + " < sync.(*Mutex).Lock < main.(*account).Deposit"
            + " | sync.(*Mutex).Lock < main.(*account).Deposit | MONITOR | sync.(*Mutex).Lock",
        "read | internal/poll.runtime_pollWait < internal/poll.(*pollDesc).wait"
            + " < internal/poll.(*FD).Read < net.(*netFD).Read < net.(*conn).Read < main.client"
            + " | net.(*conn).Read < main.client | IO | net.(*conn).Read",
        "accept | internal/poll.runtime_pollWait < internal/poll.(*FD).Accept"
            + " < net.(*netFD).accept < net.(*TCPListener).accept < net.(*TCPListener).Accept"
            + " < net/http.(*Server).Serve"
            + " | net.(*TCPListener).Accept < net/http.(*Server).Serve | ACCEPT"
            + " | net.(*TCPListener).Accept",
        "sleep | time.Sleep < main.poll | time.Sleep < main.poll | SLEEP | time.Sleep",
      })
  void readsAGoroutine(String what, String stack, String chain, WaitKind kind, String blockedAt) {
    CallChain built = go.build(stack(stack));

    assertThat(built.frames()).isEqualTo(Arrays.asList(chain.split(" < ")));
    assertThat(built.waitKind()).isEqualTo(kind);
    assertThat(built.blockedAt()).isEqualTo(blockedAt);
  }

  @Test
  void namesTheCreatorCanonically() {
    StackFrame creator =
        new StackFrame("example.com/queue%2ev2", "(*Queue).Start", "q.go", 1, null);
    StackTrace stack = new StackTrace(stack("main.f").frames(), creator, false);

    assertThat(go.build(stack).creator()).isEqualTo("example.com/queue.v2.(*Queue).Start");
  }

  private static StackTrace letters(String frames) {
    return stack("a.X." + frames.replace(" ", " < a.X."));
  }

  private static List<String> functions(String stack) {
    return functions(stack(stack));
  }

  private static List<String> functions(StackTrace stack) {
    return stack.frames().stream().map(StackFrame::function).toList();
  }
}
