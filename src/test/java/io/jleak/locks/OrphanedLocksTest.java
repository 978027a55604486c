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
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.jleak.model.DumpedThread;
import io.jleak.model.OrphanedLock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OrphanedLocksTest {

  @Test
  void areThoseThatSeveralWantAndNobodyHoldsMostWaitersFirst() {
    List<OrphanedLock> orphans =
        orphans(
            new SampleDump()
                .thread("a", BLOCKED, waitingToLock(1))
                .thread("b", WAITING, parking(2))
                .threadInObjectWait("c", BLOCKED, waitingOn(1), locked(1))
                .thread("d", WAITING, parking(2))
                .thread("e", WAITING, parking(2))
                .thread("f", RUNNABLE, owns(3)));
    assertThat(orphans)
        .extracting(OrphanedLock::lock)
        .containsExactly(parking(2), waitingToLock(1));
    assertThat(orphans)
        .extracting(orphan -> orphan.waiters().stream().map(DumpedThread::name).toList())
        .containsExactly(List.of("b", "d", "e"), List.of("a", "c"));
  }

  @Test
  void canHaveANamedOwnerThatIsNoLongerThere() {
    assertThat(
            orphans(
                new SampleDump()
                    .thread("a", WAITING, ownedBy(99, parking(1)))
                    .thread("b", WAITING, ownedBy(99, parking(1)))
                    .truncatedThread("cut")))
        .hasSize(1);
  }

  @Test
  void showThoughOtherThreadsBelongToTheCommonPool() {
    assertThat(orphans(wanted().thread("ForkJoinPool.commonPool-worker-3", WAITING))).hasSize(1);
  }

  static Stream<Arguments> otherLocks() {
    return Stream.of(
        arguments("one waiter is none", new SampleDump().thread("a", BLOCKED, waitingToLock(1))),
        arguments("held by a third", wanted().thread("o", RUNNABLE, locked(1))),
        arguments("held by a mounted virtual thread", wanted().mountedThread("o", locked(1))),
        arguments(
            "held perhaps by a virtual thread that is not mounted",
            wanted().thread("VirtualThread-unparker", WAITING)),
        arguments(
            "held perhaps by a virtual thread, if these are carriers",
            wanted().thread("ForkJoinPool-1-worker-3", WAITING)),
        arguments("held perhaps in a frame that was cut off", wanted().truncatedThread("cut")),
        arguments(
            "held and wanted by one thread, says the VM",
            wanted().thread("o", BLOCKED, waitingToLock(1), locked(1))),
        arguments(
            "owners not printed",
            new SampleDump().thread("a", WAITING, parking(2)).thread("b", WAITING, parking(2))),
        arguments("held perhaps by readers", parked("ReentrantReadWriteLock$NonfairSync")),
        arguments("a condition", parked("AbstractQueuedSynchronizer$ConditionObject")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("otherLocks")
  void areNoOthers(String name, SampleDump dump) {
    assertThat(orphans(dump)).isEmpty();
  }

  private static SampleDump wanted() {
    return new SampleDump()
        .thread("a", BLOCKED, waitingToLock(1))
        .thread("b", BLOCKED, waitingToLock(1));
  }

  private static SampleDump parked(String type) {
    String name = "java.util.concurrent.locks." + type;
    return new SampleDump()
        .thread("a", WAITING, parking(1, name))
        .thread("b", WAITING, parking(1, name))
        .thread("o", RUNNABLE, owns(2));
  }

  private static List<OrphanedLock> orphans(SampleDump dump) {
    return LockAnalysis.of(dump.build()).orphans();
  }
}
