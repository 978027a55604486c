package io.jleak.diff;

import io.jleak.model.DumpedThread;
import io.jleak.model.NormalizedDump;
import io.jleak.model.NormalizedThread;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadIdentity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds where in a row of dumps another process begins: a restart makes all threads new, which is
 * no leak.
 */
final class ProcessStart {

  /** Threads that live as long as the VM. */
  private static final Set<String> LASTING =
      Set.of("Reference Handler", "Finalizer", "Signal Dispatcher", "VM Thread", "main");

  private ProcessStart() {}

  /** Index of the first dump of the process that the last dump is of. */
  static int indexOf(List<NormalizedDump> dumps) {
    int first = dumps.size() - 1;
    while (first > 0 && sameProcess(dumps.get(first - 1), dumps.get(first))) {
      first--;
    }
    return first;
  }

  /**
   * Whether two neighbours are of one process. Threads are numbered alike in every VM, so numbers
   * prove nothing; addresses do, and so does what started them. Two process ids prove two
   * processes, but one can stand for many: in a container it is always 1.
   */
  static boolean sameProcess(NormalizedDump earlier, NormalizedDump later) {
    if (differ(earlier.dump().processId(), later.dump().processId())) {
      return false;
    }
    Map<ThreadIdentity, DumpedThread> before = new HashMap<>();
    for (NormalizedThread each : earlier.threads()) {
      ThreadIdentity.of(each.thread()).ifPresent(id -> before.put(id, each.thread()));
    }
    if (before.isEmpty()) {
      return true; // no identities: nothing speaks against it
    }
    int shared = 0;
    int lasting = 0;
    int moved = 0;
    for (NormalizedThread each : later.threads()) {
      DumpedThread thread = each.thread();
      DumpedThread old = ThreadIdentity.of(thread).map(before::get).orElse(null);
      if (old == null) {
        continue;
      }
      if (old.address() != thread.address()
          || grewYounger(old, thread)
          || hasOtherCreator(old, thread)) {
        moved++;
      } else {
        shared++;
        if (LASTING.contains(thread.name()) && old.name().equals(thread.name())) {
          lasting++;
        }
      }
    }
    return lasting > 0 || shared > moved;
  }

  private static boolean hasOtherCreator(DumpedThread old, DumpedThread thread) {
    StackFrame one = old.stack().creator();
    StackFrame other = thread.stack().creator();
    return one != null && other != null && !one.equals(other);
  }

  private static boolean differ(long processId, long other) {
    return processId != other && processId != DumpedThread.UNKNOWN && other != DumpedThread.UNKNOWN;
  }

  private static boolean grewYounger(DumpedThread old, DumpedThread thread) {
    return thread.elapsedMillis() >= 0 && old.elapsedMillis() > thread.elapsedMillis();
  }
}
