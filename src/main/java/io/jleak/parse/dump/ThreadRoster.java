package io.jleak.parse.dump;

import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The threads of a dump until it is read to its end, for formats that name the holder of a lock
 * only where another thread waits for it:
 *
 * <pre>
 * - waiting to lock &lt;0x0b3a5a26&gt; (a java.util.HashMap) held by thread 12
 * 3XMTHREADBLOCK     Parked on: X@0x3 Owned by: "writer" (J9VMThread:0x7, java/lang/Thread:0x5)
 * </pre>
 */
public final class ThreadRoster {

  private final List<ThreadBuilder> threads = new ArrayList<>();
  private final Map<Long, ThreadBuilder> byId = new HashMap<>();
  private final Map<Long, List<LockUse>> held = new HashMap<>();

  /**
   * Adds a thread whose lines are all read.
   *
   * @param id what the dump calls it by when it names the holder of a lock
   */
  public void add(ThreadBuilder thread, long id) {
    thread.finishStack();
    threads.add(thread);
    byId.putIfAbsent(id, thread);
  }

  /** Whether a thread with this id has been added. */
  public boolean has(long id) {
    return byId.containsKey(id);
  }

  /** A thread waits for this lock, which the thread with the id holds. */
  public void heldBy(long id, LockUse wanted) {
    LockKind kind = wanted.kind() == LockKind.PARKING_TO_WAIT_FOR ? LockKind.OWNS : LockKind.LOCKED;
    held.computeIfAbsent(id, none -> new ArrayList<>())
        .add(new LockUse(kind, wanted.address(), wanted.type(), -1, -1));
  }

  /** Gives all threads to their dump, in the order they were added, and forgets them. */
  public void finish(DumpBuilder dump) {
    held.forEach(this::give);
    threads.forEach(thread -> dump.add(thread.build()));
    threads.clear();
    byId.clear();
    held.clear();
  }

  private void give(long id, List<LockUse> locks) {
    ThreadBuilder holder = byId.get(id);
    if (holder != null) {
      locks.stream().filter(lock -> !holder.holds(lock)).forEach(holder::add);
    }
  }
}
