package io.jleak.parse.dump;

import io.jleak.model.DumpedThread;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Owners that only those who wait for them name. What the owner's own entry does not say is added
 * to it, where its name is that of one thread alone, or where the dump names it by an id.
 *
 * <pre>
 * "a" prio=0 tid=0x0 nid=0x0 blocked
 *      java.lang.Thread.State: BLOCKED
 *  on java.lang.Object@1b2c3d owned by "b" Id=12
 *
 *   - waiting to lock &lt;0x0b3a5a26&gt; (a java.util.HashMap) held by thread 12          Android
 * </pre>
 */
final class NamedOwners {

  private final Map<String, List<LockUse>> byName = new HashMap<>();
  private final Map<Long, List<LockUse>> byId = new HashMap<>();

  /** Where the threads with an id stand in the dump. */
  private final Map<Long, Integer> ids = new HashMap<>();

  void add(String name, LockUse wanted) {
    add(byName, name, wanted);
  }

  void add(long id, LockUse wanted) {
    add(byId, id, wanted);
  }

  private static <K> void add(Map<K, List<LockUse>> locks, K owner, LockUse wanted) {
    if (wanted.address() != LockUse.NO_ADDRESS) {
      locks.computeIfAbsent(owner, n -> new ArrayList<>()).add(held(wanted));
    }
  }

  /** The thread at an index of the dump has this id. */
  void known(long id, int index) {
    ids.putIfAbsent(id, index);
  }

  private static LockUse held(LockUse wanted) {
    LockKind kind = wanted.kind() == LockKind.WAITING_TO_LOCK ? LockKind.LOCKED : LockKind.OWNS;
    return new LockUse(kind, wanted.address(), wanted.type(), -1, DumpedThread.UNKNOWN);
  }

  List<DumpedThread> addTo(List<DumpedThread> threads) {
    List<DumpedThread> all = byId.isEmpty() ? threads : withLocksById(threads);
    return byName.isEmpty() ? all : withLocksByName(all);
  }

  private List<DumpedThread> withLocksById(List<DumpedThread> threads) {
    List<DumpedThread> all = new ArrayList<>(threads);
    byId.forEach(
        (id, locks) -> {
          Integer index = ids.get(id);
          if (index != null) {
            all.set(index, withLocks(all.get(index), locks));
          }
        });
    return all;
  }

  private List<DumpedThread> withLocksByName(List<DumpedThread> threads) {
    Map<String, Integer> counts = new HashMap<>();
    threads.forEach(thread -> counts.merge(thread.name(), 1, Integer::sum));
    return threads.stream()
        .map(
            thread ->
                thread.number() == DumpedThread.UNKNOWN && counts.get(thread.name()) == 1
                    ? withLocks(thread, byName.getOrDefault(thread.name(), List.of()))
                    : thread)
        .toList();
  }

  private static DumpedThread withLocks(DumpedThread thread, List<LockUse> locks) {
    Set<Long> known = new HashSet<>();
    thread.locks().forEach(use -> known.add(use.address()));
    List<LockUse> more = locks.stream().filter(use -> known.add(use.address())).toList();
    return more.isEmpty() ? thread : thread.withLocks(more);
  }
}
