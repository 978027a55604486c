package io.jleak.locks;

import static io.jleak.locks.SampleDump.locked;
import static io.jleak.locks.SampleDump.ownedBy;
import static io.jleak.locks.SampleDump.owns;
import static io.jleak.locks.SampleDump.parking;
import static io.jleak.locks.SampleDump.waitingOn;
import static io.jleak.locks.SampleDump.waitingToLock;
import static io.jleak.model.ThreadState.BLOCKED;
import static io.jleak.model.ThreadState.RUNNABLE;
import static io.jleak.model.ThreadState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.Deadlock;
import io.jleak.model.LockGraph;
import io.jleak.model.WaitsFor;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeadlocksTest {

  @Test
  void goInWaitsForOrderFromTheFirstThreadOfTheDumpOn() {
    LockGraph graph =
        LockAnalysis.of(
            dump()
                .thread("x", RUNNABLE)
                .thread("a", BLOCKED, locked(1), waitingToLock(3))
                .thread("b", BLOCKED, locked(2), waitingToLock(1))
                .thread("c", BLOCKED, locked(3), waitingToLock(2))
                .build());
    assertThat(graph.deadlocks()).containsExactly(found("a", "c", "b"));
  }

  @Test
  void canMixMonitorsAndSynchronizers() {
    LockGraph graph =
        LockAnalysis.of(
            dump()
                .thread("a", WAITING, locked(1), parking(2))
                .thread("b", BLOCKED, owns(2), waitingToLock(1))
                .build());
    assertThat(graph.deadlocks()).containsExactly(found("a", "b"));
  }

  @Test
  void canBeKnownFromNamedOwnersAlone() {
    LockGraph graph =
        LockAnalysis.of(
            dump()
                .thread("a", BLOCKED, ownedBy(2, waitingToLock(7)))
                .thread("b", WAITING, ownedBy(1, waitingOn(8)))
                .build());
    assertThat(graph.deadlocks()).containsExactly(found("a", "b"));
  }

  @Test
  void areAllFoundInTheOrderOfTheirFirstThreads() {
    LockGraph graph =
        LockAnalysis.of(
            dump()
                .thread("a", BLOCKED, waitingToLock(3))
                .thread("b", BLOCKED, locked(1), waitingToLock(2))
                .thread("c", BLOCKED, locked(3), waitingToLock(4))
                .thread("d", BLOCKED, locked(4), waitingToLock(3))
                .thread("e", BLOCKED, locked(2), waitingToLock(1))
                .build());
    assertThat(graph.deadlocks()).containsExactly(found("b", "e"), found("c", "d"));
  }

  @Test
  void thatTheVmReportsAreNotCountedTwice() {
    LockGraph graph =
        LockAnalysis.of(
            dump()
                .thread("a", BLOCKED, locked(1), waitingToLock(2))
                .thread("b", BLOCKED, locked(2), waitingToLock(1))
                .reportedDeadlock("b", "a")
                .reportedDeadlock("b", "a")
                .build());
    assertThat(graph.deadlocks()).containsExactly(reported("a", "b"));
  }

  @Test
  void thatTheVmReportsWithAThreadFromOutsideAreTheSame() {
    LockGraph graph =
        LockAnalysis.of(
            dump()
                .thread("outside", BLOCKED, waitingToLock(1))
                .thread("a", BLOCKED, locked(1), waitingToLock(2))
                .thread("b", BLOCKED, locked(2), waitingToLock(1))
                .reportedDeadlock("outside", "a", "b")
                .build());
    assertThat(graph.deadlocks()).containsExactly(reported("a", "b"));
  }

  @Test
  void thatOnlyTheVmKnowsAreKept() {
    LockGraph graph =
        LockAnalysis.of(
            dump()
                .thread("a", WAITING, parking(1))
                .thread("b", WAITING, parking(2))
                .thread("c", WAITING, parking(3))
                .reportedDeadlock("c", "a", "b")
                .reportedDeadlock("not", "printed")
                .build());
    assertThat(graph.deadlocks())
        .containsExactly(reported("a", "b", "c"), reported("not", "printed"));
    assertThat(graph.trees()).isEmpty();
  }

  @Test
  void stayTwoWhereTheirThreadsShareNames() {
    LockGraph graph =
        LockAnalysis.of(
            dump()
                .thread("pool", BLOCKED, locked(1), waitingToLock(2))
                .thread("pool", BLOCKED, locked(2), waitingToLock(1))
                .thread("pool", BLOCKED, locked(3), waitingToLock(4))
                .thread("pool", BLOCKED, locked(4), waitingToLock(3))
                .build());
    assertThat(graph.deadlocks()).containsExactly(found("pool", "pool"), found("pool", "pool"));
  }

  @Test
  void areOneTreeEachCutOpenAtTheFirstThread() {
    LockGraph graph =
        LockAnalysis.of(
            dump()
                .thread("a", BLOCKED, locked(1), waitingToLock(2))
                .thread("b", BLOCKED, locked(2), waitingToLock(3))
                .thread("c", BLOCKED, locked(3), waitingToLock(1))
                .thread("behind b", BLOCKED, locked(4), waitingToLock(2))
                .thread("behind that", BLOCKED, waitingToLock(4))
                .build());
    assertThat(graph.trees()).hasSize(1);
    WaitsFor root = graph.trees().get(0);
    assertThat(root.thread().name()).isEqualTo("a");
    assertThat(root.wants()).isNull();
    assertThat(root.transitiveWaiters()).isEqualTo(4);
    WaitsFor c = root.waiters().get(0);
    assertThat(c.thread().name()).isEqualTo("c");
    assertThat(c.wants()).isEqualTo(waitingToLock(1));
    WaitsFor b = c.waiters().get(0);
    assertThat(b.waiters()).extracting(w -> w.thread().name()).containsExactly("behind b");
    assertThat(b.transitiveWaiters()).isEqualTo(2);
  }

  @Test
  void ofAHundredThousandThreadsDoNotOverflowTheStack() {
    int size = 100_000;
    SampleDump dump = dump();
    for (int i = 0; i < size; i++) {
      dump.thread("t" + i, BLOCKED, locked(1 + i), waitingToLock(1 + (i + 1) % size));
    }
    LockGraph graph = LockAnalysis.of(dump.build());
    assertThat(graph.deadlocks().get(0).threadNames()).hasSize(size).startsWith("t0", "t1");
    assertThat(graph.trees().get(0).transitiveWaiters()).isEqualTo(size - 1);
  }

  @Test
  void areNoneInAChainOfAHundredThousandThreads() {
    int size = 100_000;
    SampleDump dump = dump().thread("owner", RUNNABLE, locked(1));
    for (int i = 1; i < size; i++) {
      dump.thread("t" + i, BLOCKED, waitingToLock(i), locked(i + 1));
    }
    LockGraph graph = LockAnalysis.of(dump.build());
    assertThat(graph.deadlocks().size()).isZero();
    int depth = 1;
    WaitsFor at = graph.trees().get(0);
    for (; !at.waiters().isEmpty(); at = at.waiters().get(0)) {
      depth++;
    }
    assertThat(depth).isEqualTo(size);
  }

  private static SampleDump dump() {
    return new SampleDump();
  }

  private static Deadlock found(String... names) {
    return new Deadlock(List.of(names), false);
  }

  private static Deadlock reported(String... names) {
    return new Deadlock(List.of(names), true);
  }
}
