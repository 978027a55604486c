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
 * to it, where its name is that of one thread alone.
 *
 * <pre>
 * "a" prio=0 tid=0x0 nid=0x0 blocked
 *      java.lang.Thread.State: BLOCKED
 *  on java.lang.Object@1b2c3d owned by "b" Id=12
 * </pre>
 */
final class NamedOwners {

  private final Map<String, List<LockUse>> locks = new HashMap<>();

  void add(String name, LockUse wanted) {
    if (wanted.address() != LockUse.NO_ADDRESS) {
      locks.computeIfAbsent(name, n -> new ArrayList<>()).add(held(wanted));
    }
  }

  private static LockUse held(LockUse wanted) {
    LockKind kind = wanted.kind() == LockKind.WAITING_TO_LOCK ? LockKind.LOCKED : LockKind.OWNS;
    return new LockUse(kind, wanted.address(), wanted.type(), -1, DumpedThread.UNKNOWN);
  }

  List<DumpedThread> addTo(List<DumpedThread> threads) {
    if (locks.isEmpty()) {
      return threads;
    }
    Map<String, Integer> counts = new HashMap<>();
    threads.forEach(thread -> counts.merge(thread.name(), 1, Integer::sum));
    return threads.stream()
        .map(
            thread ->
                thread.number() == DumpedThread.UNKNOWN && counts.get(thread.name()) == 1
                    ? withLocks(thread)
                    : thread)
        .toList();
  }

  private DumpedThread withLocks(DumpedThread thread) {
    Set<Long> known = new HashSet<>();
    thread.locks().forEach(use -> known.add(use.address()));
    List<LockUse> more =
        locks.getOrDefault(thread.name(), List.of()).stream()
            .filter(use -> known.add(use.address()))
            .toList();
    return more.isEmpty() ? thread : thread.withLocks(more);
  }
}
