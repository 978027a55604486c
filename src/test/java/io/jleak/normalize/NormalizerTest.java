package io.jleak.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.DumpedThread;
import io.jleak.model.InputAccount;
import io.jleak.model.NormalizedDump;
import io.jleak.model.NormalizedThread;
import io.jleak.model.StackTrace;
import io.jleak.model.ThreadDump;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import io.jleak.model.WaitKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class NormalizerTest {

  private static final StackTrace JOB = Stacks.stack("a.Job.run < java.lang.Thread.run");

  private final Normalizer normalizer = new Normalizer();

  @Test
  void givesTheStateNoPartInTheChain() {
    List<NormalizedThread> threads =
        normalize(
                thread("a-1", ThreadKind.PLATFORM, ThreadState.RUNNABLE, JOB),
                thread("a-2", ThreadKind.PLATFORM, ThreadState.BLOCKED, JOB))
            .threads();

    assertThat(threads.get(0).chain().waitKind()).isEqualTo(WaitKind.NONE);
    assertThat(threads.get(1).chain().waitKind()).isEqualTo(WaitKind.MONITOR);
    assertThat(threads.get(1).chain().frames()).isSameAs(threads.get(0).chain().frames());
    assertThat(threads.get(1).chain().blockedAt()).isEqualTo(threads.get(0).chain().blockedAt());
  }

  @Test
  void listsMountedVirtualThreadsAfterTheEntries() {
    DumpedThread carrier = thread("carrier", ThreadKind.PLATFORM, ThreadState.RUNNABLE, JOB);
    DumpedThread mounted = thread("v", ThreadKind.VIRTUAL, ThreadState.RUNNABLE, JOB);

    assertThat(normalizer.normalize(dump(List.of(carrier), List.of(mounted))).threads())
        .extracting(NormalizedThread::thread)
        .containsExactly(carrier, mounted);
  }

  @Test
  void sharesEqualChainsAndNamesAcrossDumps() {
    StackTrace again = Stacks.stack("a.Job.run < java.lang.Thread.runWith < java.lang.Thread.run");
    NormalizedThread first =
        normalize(thread("w-1", ThreadKind.PLATFORM, ThreadState.WAITING, JOB)).threads().get(0);
    NormalizedThread second =
        normalize(thread("w-1", ThreadKind.PLATFORM, ThreadState.WAITING, again)).threads().get(0);

    assertThat(second.chain()).isSameAs(first.chain());
    assertThat(second.name()).isSameAs(first.name());
  }

  @Test
  void namesGoroutinesByTheRulesOfGo() {
    StackTrace stack = Stacks.stack("main.Map[...] < main.main");

    assertThat(normalize(thread("", ThreadKind.GOROUTINE, ThreadState.WAITING, stack)).threads())
        .singleElement()
        .extracting(each -> each.chain().frames())
        .isEqualTo(List.of("main.Map", "main.main"));
  }

  @Test
  void givesAThreadWithoutFramesAnEmptyChain() {
    NormalizedThread thread =
        normalize(thread("GC", ThreadKind.VM_INTERNAL, ThreadState.UNKNOWN, StackTrace.EMPTY))
            .threads()
            .get(0);

    assertThat(thread.chain().frames()).isEmpty();
    assertThat(thread.chain().blockedAt()).isEmpty();
    assertThat(thread.chain().hasApplicationFrame()).isFalse();
  }

  private NormalizedDump normalize(DumpedThread... threads) {
    return normalizer.normalize(dump(List.of(threads), List.of()));
  }

  private static ThreadDump dump(List<DumpedThread> threads, List<DumpedThread> mounted) {
    return new ThreadDump(
        "-",
        0,
        "hotspot",
        null,
        -1,
        null,
        threads,
        mounted,
        List.of(),
        new InputAccount(InputAccount.Unit.LINES, 0, 0, 0, 0),
        List.of());
  }

  private static DumpedThread thread(
      String name, ThreadKind kind, ThreadState state, StackTrace stack) {
    return new DumpedThread(
        name, kind, 1, -1, -1, state, "", false, -1, -1, null, false, stack, List.of(), 1, 1);
  }
}
