package io.jleak.diff;

import io.jleak.model.CallChain;
import io.jleak.model.Deadlock;
import io.jleak.model.DeadlockRole;
import io.jleak.model.DumpedThread;
import io.jleak.model.LockFacts;
import io.jleak.model.LockGraph;
import io.jleak.model.LockOwner;
import io.jleak.model.LockSharing;
import io.jleak.model.LockUse;
import io.jleak.model.NameFacts;
import io.jleak.model.NormalizedDump;
import io.jleak.model.NormalizedThread;
import io.jleak.model.OrphanedLock;
import io.jleak.model.SlotBehaviour;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import io.jleak.model.TrendFacts;
import io.jleak.model.TrendKind;
import io.jleak.model.WaitKind;
import io.jleak.model.WaitsFor;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads off the threads of one dump what leak patterns are matched with. */
final class FactsReader {

  private final IdentityHashMap<DumpedThread, DumpedThread> rootOf = new IdentityHashMap<>();
  private final NormalizedDump dump;
  private final Set<DumpedThread> orphaned =
      java.util.Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<String> deadlocked = new HashSet<>();

  /**
   * A reader for threads of one dump.
   *
   * @param locks who waits for whom in it
   */
  FactsReader(NormalizedDump dump, LockGraph locks) {
    this.dump = dump;
    for (WaitsFor tree : locks.trees()) {
      addRoots(tree);
    }
    for (OrphanedLock orphan : locks.orphans()) {
      orphaned.addAll(orphan.waiters());
    }
    for (Deadlock deadlock : locks.deadlocks()) {
      deadlocked.addAll(deadlock.threadNames());
    }
  }

  private void addRoots(WaitsFor tree) {
    Deque<WaitsFor> open = new ArrayDeque<>(tree.waiters());
    while (!open.isEmpty()) {
      WaitsFor waiter = open.pop();
      rootOf.put(waiter.thread(), tree.thread());
      open.addAll(waiter.waiters());
    }
  }

  /**
   * The facts of a group of threads.
   *
   * @param threads of this reader's dump, the oldest first; not empty
   * @param count how many threads the whole group has
   */
  TrendFacts read(List<NormalizedThread> threads, TrendKind trend, int count) {
    CallChain chain = mostFrequent(threads, NormalizedThread::chain);
    NormalizedThread typical =
        threads.stream().filter(each -> each.chain().equals(chain)).findFirst().orElseThrow();
    Map<ThreadState, Integer> states = tally(threads, each -> each.thread().state());
    Map<WaitKind, Integer> waits = tally(threads, each -> each.chain().waitKind());
    ThreadKind kind = mostFrequent(threads, each -> each.thread().kind());
    return new TrendFacts(
        trend,
        count,
        kind,
        chain,
        typical.thread().stack(),
        states,
        waits,
        names(threads),
        locks(threads),
        deadlock(threads),
        Reloads.seen(threads.stream().map(each -> each.thread().stack()).toList()));
  }

  private static List<NameFacts> names(List<NormalizedThread> threads) {
    Map<String, List<NormalizedThread>> byPattern = new LinkedHashMap<>();
    for (NormalizedThread each : threads) {
      byPattern.computeIfAbsent(each.name().pattern(), any -> new ArrayList<>()).add(each);
    }
    return byPattern.entrySet().stream()
        .sorted(Comparator.comparingInt(entry -> -entry.getValue().size()))
        .map(entry -> new NameFacts(entry.getKey(), slots(entry.getValue())))
        .toList();
  }

  private static List<SlotBehaviour> slots(List<NormalizedThread> threads) {
    List<SlotBehaviour> slots = new ArrayList<>();
    for (int i = 0; i < threads.get(0).name().slots().size(); i++) {
      int slot = i;
      slots.add(
          SlotBehaviour.of(threads.stream().map(each -> each.name().slots().get(slot)).toList()));
    }
    return slots;
  }

  private LockFacts locks(List<NormalizedThread> threads) {
    Map<String, Integer> types = new LinkedHashMap<>();
    Set<Long> objects = new HashSet<>();
    int waiters = 0;
    for (NormalizedThread each : threads) {
      LockUse wanted = wanted(each.thread());
      if (wanted != null) {
        if (!wanted.type().isEmpty()) {
          types.merge(wanted.type(), 1, Integer::sum);
        }
        if (wanted.address() != LockUse.NO_ADDRESS) {
          objects.add(wanted.address());
          waiters++;
        }
      }
    }
    List<String> mostFrequentFirst =
        types.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    long withoutOwner = threads.stream().filter(each -> orphaned.contains(each.thread())).count();
    return new LockFacts(
        mostFrequentFirst,
        LockSharing.of(objects.size(), waiters),
        owner(threads),
        withoutOwner * 2 > threads.size());
  }

  /** The lock by which a thread waits: its innermost waiting line. */
  private static LockUse wanted(DumpedThread thread) {
    for (LockUse use : thread.locks()) {
      if (use.waits()) {
        return use;
      }
    }
    return null;
  }

  /** The thread that most of them wait for, when it is the same for most. */
  private LockOwner owner(List<NormalizedThread> threads) {
    IdentityHashMap<DumpedThread, Integer> roots = new IdentityHashMap<>();
    for (NormalizedThread each : threads) {
      DumpedThread root = rootOf.get(each.thread());
      if (root != null) {
        roots.merge(root, 1, Integer::sum);
      }
    }
    return roots.entrySet().stream()
        .filter(entry -> entry.getValue() * 2 > threads.size())
        .map(Map.Entry::getKey)
        .findFirst()
        .map(root -> new LockOwner(root.name(), root.state(), chain(root)))
        .orElse(null);
  }

  @SuppressWarnings("ReferenceEquality") // equal entries of a dump are two threads
  private CallChain chain(DumpedThread thread) {
    for (NormalizedThread each : dump.threads()) {
      if (each.thread() == thread) {
        return each.chain();
      }
    }
    throw new IllegalStateException("\"" + thread.name() + "\" is of another dump");
  }

  private DeadlockRole deadlock(List<NormalizedThread> threads) {
    if (threads.stream().anyMatch(each -> deadlocked.contains(each.thread().name()))) {
      return DeadlockRole.MEMBER;
    }
    long behind =
        threads.stream()
            .map(each -> rootOf.get(each.thread()))
            .filter(root -> root != null && deadlocked.contains(root.name()))
            .count();
    return behind * 2 > threads.size() ? DeadlockRole.BEHIND : DeadlockRole.NONE;
  }

  private static <K> Map<K, Integer> tally(
      List<NormalizedThread> threads, Function<NormalizedThread, K> key) {
    Map<K, Integer> tally = new LinkedHashMap<>();
    threads.forEach(each -> tally.merge(key.apply(each), each.thread().count(), Integer::sum));
    return tally;
  }

  private static <K> K mostFrequent(
      List<NormalizedThread> threads, Function<NormalizedThread, K> key) {
    return tally(threads, key).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .orElseThrow()
        .getKey();
  }
}
