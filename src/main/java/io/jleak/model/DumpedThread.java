package io.jleak.model;

import java.util.ArrayList;
import java.util.List;

/**
 * One thread as one dump shows it.
 *
 * @param name as printed, not escaped: can hold anything, or be empty
 * @param kind what sort of thread it is
 * @param number the runtime's own number ({@code #12}, {@code Id=12}, goroutine id), else {@link
 *     #UNKNOWN}
 * @param address the VM's thread address ({@code tid=0x…}), else {@link #UNKNOWN}
 * @param nativeId the operating system's id ({@code nid=}, {@code [12345]}), else {@link #UNKNOWN}
 * @param state canonical state
 * @param stateText the dump's own word for what it does, such as {@code waiting on condition}
 * @param daemon whether it is a daemon thread
 * @param cpuMillis processor time used so far in ms, else {@link #UNKNOWN}
 * @param elapsedMillis time since it started in ms, else {@link #UNKNOWN}
 * @param container what holds it: the thread container of a virtual thread, or null
 * @param leaked whether the runtime itself says that nothing can ever wake it ({@code (leaked)})
 * @param stack its frames; threads with equal frames share one object
 * @param locks lock lines, in the order printed
 * @param count how many threads the entry stands for (1, but for aggregated profiles)
 * @param line line of its header in the source, from 1 on
 */
public record DumpedThread(
    String name,
    ThreadKind kind,
    long number,
    long address,
    long nativeId,
    ThreadState state,
    String stateText,
    boolean daemon,
    double cpuMillis,
    double elapsedMillis,
    String container,
    boolean leaked,
    StackTrace stack,
    List<LockUse> locks,
    int count,
    int line) {

  public static final int UNKNOWN = -1;

  public DumpedThread {
    locks = List.copyOf(locks);
  }

  /** The same thread with further lock lines. */
  public DumpedThread withLocks(List<LockUse> more) {
    List<LockUse> all = new ArrayList<>(locks);
    all.addAll(more);
    return new DumpedThread(
        name,
        kind,
        number,
        address,
        nativeId,
        state,
        stateText,
        daemon,
        cpuMillis,
        elapsedMillis,
        container,
        leaked,
        stack,
        all,
        count,
        line);
  }
}
