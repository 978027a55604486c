package io.jleak.catalogue;

import static io.jleak.catalogue.Sample.sample;
import static io.jleak.model.TrendKind.CHURNING;
import static io.jleak.model.TrendKind.POOL;
import static io.jleak.model.TrendKind.SETTLED;
import static io.jleak.model.TrendKind.STEADY;
import static io.jleak.model.TrendKind.STUCK;
import static io.jleak.model.WaitKind.CHANNEL_RECEIVE;
import static io.jleak.model.WaitKind.CHANNEL_SEND;
import static io.jleak.model.WaitKind.MONITOR;
import static io.jleak.model.WaitKind.OBJECT_WAIT;
import static io.jleak.model.WaitKind.PARK;
import static io.jleak.model.WaitKind.UNKNOWN;
import static io.jleak.model.WaitKind.WAIT_GROUP;

import io.jleak.model.ThreadKind;
import io.jleak.model.WaitKind;
import java.util.List;

/** Goroutines that range over channels, queue for mutexes and wait for others: JLK077 to JLK079. */
final class GoroutineLockSamples {

  static final List<Sample> POSITIVE =
      List.of(
          sample(
              "JLK077",
              "workers of a batch, in a text dump",
              goroutines(CHANNEL_RECEIVE, "main.sortWorker").creator("main.sortBatch")),
          sample(
              "JLK077",
              "an object with a loop of its own",
              goroutines(CHANNEL_RECEIVE, "main.(*tracker).follow").creator("main.track")),
          sample(
              "JLK077",
              "a profile tells the range whatever the name",
              goroutines(CHANNEL_RECEIVE, "main.awaitOrders.func1")
                  .printed("runtime.chanrecv2", "main.awaitOrders.func1")),
          sample(
              "JLK077",
              "workers, in a profile that does not tell for what they wait",
              goroutines(UNKNOWN, "main.sortWorker")),
          sample(
              "JLK077",
              "the runtime proves it in one dump",
              goroutines(CHANNEL_RECEIVE, "main.(*tracker).follow").trend(STUCK)),
          sample(
              "JLK078",
              "a mutex",
              goroutines(MONITOR, "sync.(*Mutex).Lock", "main.(*ledger).book")
                  .printed(
                      "internal/sync.runtime_SemacquireMutex",
                      "internal/sync.(*Mutex).lockSlow",
                      "internal/sync.(*Mutex).Lock",
                      "sync.(*Mutex).Lock",
                      "main.(*ledger).book")
                  .creator("main.leak.func1")),
          sample(
              "JLK078",
              "readers of a lock for reading and writing",
              goroutines(MONITOR, "sync.(*RWMutex).RLock", "main.lockStates.func1")
                  .printed(
                      "sync.runtime_SemacquireRWMutexR",
                      "sync.(*RWMutex).RLock",
                      "main.lockStates.func1")),
          sample(
              "JLK078",
              "the same goroutines in each dump",
              goroutines(MONITOR, "sync.(*Mutex).Lock", "main.(*ledger).book").trend(STUCK)),
          sample(
              "JLK079",
              "one part is never done",
              goroutines(WAIT_GROUP, "sync.(*WaitGroup).Wait", "main.shipInParts.func1")
                  .creator("main.shipInParts")),
          sample(
              "JLK079",
              "a group with errors",
              goroutines(
                  WAIT_GROUP,
                  "sync.(*WaitGroup).Wait",
                  "golang.org/x/sync/errgroup.(*Group).Wait",
                  "main.shipInParts",
                  "net/http.(*conn).serve")),
          sample(
              "JLK079",
              "the runtime proves it in one dump",
              goroutines(WAIT_GROUP, "sync.(*WaitGroup).Wait", "main.shipInParts.func1")
                  .trend(STUCK)));

  static final List<Sample> NEAR_MISSES =
      List.of(
          sample(
              "JLK077",
              "a fixed set of workers",
              goroutines(CHANNEL_RECEIVE, "main.sortWorker").trend(POOL)),
          sample(
              "JLK077",
              "a set of workers that has filled up",
              goroutines(CHANNEL_RECEIVE, "main.sortWorker").trend(SETTLED)),
          sample(
              "JLK077",
              "a single receive, as a profile tells",
              goroutines(CHANNEL_RECEIVE, "main.(*tracker).follow")
                  .printed("runtime.chanrecv1", "main.(*tracker).follow")),
          sample(
              "JLK077",
              "waits for one answer within a loop",
              goroutines(CHANNEL_RECEIVE, "main.ask", "main.(*tracker).follow")),
          sample(
              "JLK077",
              "waits for one answer",
              goroutines(CHANNEL_RECEIVE, "main.watchStock.func1").creator("main.watchStock")),
          sample(
              "JLK077",
              "a profile does not tell for what it waits, nor does its name",
              goroutines(UNKNOWN, "main.(*tracker).follow")),
          sample("JLK077", "sends", goroutines(CHANNEL_SEND, "main.sortWorker")),
          sample(
              "JLK078",
              "a lock much in use, other goroutines each time",
              goroutines(MONITOR, "sync.(*Mutex).Lock", "main.(*ledger).book").trend(CHURNING)),
          sample(
              "JLK078",
              "as many as ever wait for a lock much in use",
              goroutines(MONITOR, "sync.(*Mutex).Lock", "main.(*ledger).book").trend(STEADY)),
          sample(
              "JLK078",
              "waits for a condition, not for its lock",
              goroutines(OBJECT_WAIT, "sync.(*Cond).Wait", "main.lockStates.func2")),
          sample(
              "JLK078",
              "threads of the JVM in front of a monitor",
              FactsBuilder.frames("com.acme.orders.Ledger.book").wait(MONITOR)),
          sample(
              "JLK079",
              "main waits for its servers as long as it runs",
              goroutines(WAIT_GROUP, "sync.(*WaitGroup).Wait", "main.main").count(1).trend(POOL)),
          sample(
              "JLK079",
              "groups that are waited for, and finish",
              goroutines(WAIT_GROUP, "sync.(*WaitGroup).Wait", "main.shipInParts.func1")
                  .trend(CHURNING)),
          sample(
              "JLK079",
              "a weighted semaphore",
              goroutines(PARK, "golang.org/x/sync/semaphore.(*Weighted).Acquire", "main.ship")));

  private GoroutineLockSamples() {}

  /** Canonical frames, innermost first. */
  static FactsBuilder goroutines(WaitKind wait, String... frames) {
    return FactsBuilder.frames(frames).kind(ThreadKind.GOROUTINE).wait(wait);
  }
}
