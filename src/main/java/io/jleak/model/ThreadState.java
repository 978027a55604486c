package io.jleak.model;

/** The state of a thread in the words of {@code java.lang.Thread.State}. */
public enum ThreadState {
  NEW,
  RUNNABLE,
  BLOCKED,
  WAITING,
  TIMED_WAITING,
  TERMINATED,
  /** The dump does not say, as for threads inside the VM. */
  UNKNOWN;

  /** The state with this name, or {@link #UNKNOWN} when there is none. */
  public static ThreadState of(String name) {
    for (ThreadState state : values()) {
      if (state.name().equals(name)) {
        return state;
      }
    }
    return UNKNOWN;
  }
}
