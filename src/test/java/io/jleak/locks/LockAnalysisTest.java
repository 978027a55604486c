package io.jleak.locks;

import static io.jleak.locks.SampleDump.locked;
import static io.jleak.locks.SampleDump.ownedBy;
import static io.jleak.locks.SampleDump.owns;
import static io.jleak.locks.SampleDump.parking;
import static io.jleak.locks.SampleDump.use;
import static io.jleak.locks.SampleDump.waitingOn;
import static io.jleak.locks.SampleDump.waitingToLock;
import static io.jleak.locks.SampleDump.waitingToRelock;
import static io.jleak.model.ThreadState.BLOCKED;
import static io.jleak.model.ThreadState.RUNNABLE;
import static io.jleak.model.ThreadState.TIMED_WAITING;
import static io.jleak.model.ThreadState.UNKNOWN;
import static io.jleak.model.ThreadState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jleak.model.LockGraph;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.WaitsFor;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LockAnalysisTest {

  private static final String CONDITION =
      "java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject";

  /** Dumps with the trees they show, written {@code owner(waiter(waiter of the waiter) waiter)}. */
  static Stream<Arguments> waitsFor() {
    return Stream.of(
        arguments(
            "a thread at a synchronized block waits for the owner",
            dump().thread("w", BLOCKED, waitingToLock(1)).thread("o", RUNNABLE, locked(1)),
            "o(w)"),
        arguments(
            "a notified thread waits for its monitor",
            dump()
                .threadInObjectWait("w", BLOCKED, waitingOn(1), waitingToRelock(1))
                .thread("o", RUNNABLE, locked(1)),
            "o(w)"),
        arguments(
            "of several re-lock lines the monitor of the waiting line counts",
            dump()
                .threadInObjectWait(
                    "w", BLOCKED, waitingOn(1), waitingToRelock(2), waitingToRelock(1))
                .thread("other", RUNNABLE, locked(2))
                .thread("o", RUNNABLE, locked(1)),
            "o(w)"),
        arguments(
            "the re-lock line tells the monitor where the waiting line does not",
            dump()
                .threadInObjectWait("w", BLOCKED, waitingOn(LockUse.NO_ADDRESS), waitingToRelock(1))
                .thread("o", RUNNABLE, locked(1)),
            "o(w)"),
        arguments(
            "a re-lock line of a thread that has not been notified means nothing",
            dump()
                .threadInObjectWait("w", WAITING, waitingOn(1), waitingToRelock(1))
                .threadInObjectWait("t", TIMED_WAITING, waitingToRelock(1))
                .thread("o", RUNNABLE, locked(1)),
            ""),
        arguments(
            "a thread in wait() has given its monitor up",
            dump()
                .threadInObjectWait("idle", WAITING, waitingOn(1), locked(1))
                .thread("w", BLOCKED, waitingToLock(1))
                .thread("o", RUNNABLE, locked(1)),
            "o(w)"),
        arguments(
            "so it has where JDK 8 prints no waiting line",
            dump()
                .threadInObjectWait("idle", TIMED_WAITING, locked(1), locked(1))
                .thread("w", BLOCKED, waitingToLock(1)),
            ""),
        arguments(
            "but keeps its other monitors",
            dump()
                .threadInObjectWait("o", WAITING, locked(1), locked(2))
                .thread("w", BLOCKED, waitingToLock(2)),
            "o(w)"),
        arguments(
            "a notified thread without a waiting line wants its innermost monitor",
            dump()
                .threadInObjectWait("w", BLOCKED, locked(1), locked(2))
                .thread("o", RUNNABLE, locked(1)),
            "o(w)"),
        arguments(
            "nobody waits for itself",
            dump().thread("w", BLOCKED, waitingToLock(1), locked(1)),
            ""),
        arguments(
            "of two that list a monitor the one that waits for it does not hold it",
            dump()
                .thread("w", BLOCKED, waitingToLock(1), locked(1))
                .thread("o", RUNNABLE, locked(1)),
            "o(w)"),
        arguments(
            "of two that list a monitor the one that waits for nothing holds it",
            dump()
                .thread("x", BLOCKED, waitingToLock(2), locked(1))
                .thread("o", RUNNABLE, locked(1))
                .thread("w", BLOCKED, waitingToLock(1)),
            "o(w)"),
        arguments(
            "a BLOCKED thread with nothing but the locked line has just got the monitor",
            dump().thread("o", BLOCKED, locked(1)).thread("w", BLOCKED, waitingToLock(1)),
            "o(w)"),
        arguments(
            "a RUNNABLE thread waits for nothing, whatever it prints",
            dump()
                .thread("p", RUNNABLE, parking(1))
                .thread("m", RUNNABLE, waitingToLock(2))
                .thread("o", RUNNABLE, owns(1), locked(2)),
            ""),
        arguments(
            "eliminated locks are held by nobody",
            dump()
                .thread("w", BLOCKED, waitingToLock(1))
                .thread("o", RUNNABLE, use(LockKind.ELIMINATED, 1, "X")),
            ""),
        arguments(
            "a parked thread waits for who owns the synchronizer",
            dump()
                .thread("w", WAITING, parking(1))
                .thread("t", TIMED_WAITING, parking(1))
                .thread("o", RUNNABLE, owns(1)),
            "o(w t)"),
        arguments(
            "without -l nobody is known to own a synchronizer",
            dump().thread("w", WAITING, parking(1)).thread("o", RUNNABLE),
            ""),
        arguments(
            "an object is one lock as monitor and another as synchronizer",
            dump().thread("w", WAITING, parking(1)).thread("o", RUNNABLE, locked(1)),
            ""),
        arguments(
            "a named owner is taken at its word",
            dump()
                .thread("o", RUNNABLE)
                .thread("w", BLOCKED, ownedBy(1, waitingToLock(7)))
                .thread("p", WAITING, ownedBy(2, waitingOn(8))),
            "o(w(p))"),
        arguments(
            "a named owner holds a lock without address",
            dump()
                .thread("o", RUNNABLE)
                .thread("w", BLOCKED, ownedBy(1, waitingToLock(LockUse.NO_ADDRESS))),
            "o(w)"),
        arguments(
            "who waits for a notification does not wait for who holds the monitor",
            dump().thread("o", RUNNABLE).threadInObjectWait("w", WAITING, ownedBy(1, waitingOn(7))),
            ""),
        arguments(
            "no state, as old VMs print, leaves it to the lock lines",
            dump()
                .thread("w", UNKNOWN, waitingToLock(1))
                .threadInObjectWait("idle", UNKNOWN, waitingOn(1), locked(1))
                .thread("o", UNKNOWN, locked(1)),
            "o(w)"),
        arguments(
            "a mounted virtual thread can hold and want locks",
            dump()
                .thread("w", BLOCKED, waitingToLock(1))
                .mountedThread("v", locked(1), waitingToLock(2))
                .thread("o", RUNNABLE, locked(2)),
            "o(v(w))"),
        arguments(
            "trees stand by their number of waiters, then by line",
            dump()
                .thread("a", RUNNABLE, locked(1))
                .thread("b", RUNNABLE, locked(2))
                .thread("c", RUNNABLE, locked(3))
                .thread("a1", BLOCKED, waitingToLock(1))
                .thread("b1", BLOCKED, waitingToLock(2), locked(4))
                .thread("c1", BLOCKED, waitingToLock(3))
                .thread("b2", BLOCKED, waitingToLock(4))
                .thread("b3", BLOCKED, waitingToLock(2)),
            "b(b1(b2) b3) a(a1) c(c1)"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource
  void waitsFor(String name, SampleDump dump, String trees) {
    LockGraph graph = LockAnalysis.of(dump.build());
    assertThat(trees(graph.trees())).isEqualTo(trees);
    assertThat(graph.deadlocks()).isEmpty();
  }

  @Test
  void saysByWhichLockAThreadWaits() {
    LockGraph graph =
        LockAnalysis.of(
            dump()
                .thread("o", RUNNABLE, locked(1))
                .thread("w", BLOCKED, waitingToLock(1))
                .threadInObjectWait("n", BLOCKED, locked(1))
                .build());
    WaitsFor tree = graph.trees().get(0);
    assertThat(tree.wants()).isNull();
    assertThat(tree.transitiveWaiters()).isEqualTo(2);
    assertThat(tree.waiters())
        .extracting(WaitsFor::wants)
        .containsExactly(waitingToLock(1), waitingToRelock(1));
  }

  @Test
  void takesWaitingThreadsOfAConditionForWaitersOfNobody() {
    SampleDump dump = dump().thread("o", RUNNABLE, owns(1));
    for (String type : List.of(CONDITION, "java.util.concurrent.CountDownLatch$Sync")) {
      dump.thread("a", WAITING, parking(2, type)).thread("b", TIMED_WAITING, parking(2, type));
    }
    LockGraph graph = LockAnalysis.of(dump.build());
    assertThat(graph.trees()).isEmpty();
    assertThat(graph.orphans()).isEmpty();
  }

  private static SampleDump dump() {
    return new SampleDump();
  }

  private static String trees(List<WaitsFor> trees) {
    return String.join(" ", trees.stream().map(LockAnalysisTest::tree).toList());
  }

  private static String tree(WaitsFor tree) {
    String name = tree.thread().name();
    return tree.waiters().isEmpty() ? name : name + "(" + trees(tree.waiters()) + ")";
  }
}
