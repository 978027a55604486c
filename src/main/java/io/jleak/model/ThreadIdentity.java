package io.jleak.model;

import java.util.Optional;

/**
 * What makes a thread the same thread in another dump of its process.
 *
 * <p>The VM's thread number is never used twice. The address and the native id are, but hardly both
 * at once. Names change and are no part of it.
 */
public record ThreadIdentity(ThreadKind kind, long number, long address, long nativeId) {

  /** The identity of a thread; empty when the dump tells nothing that would last. */
  public static Optional<ThreadIdentity> of(DumpedThread thread) {
    if (thread.count() != 1) {
      return Optional.empty();
    }
    ThreadKind kind = kind(thread);
    if (thread.number() >= 0) {
      return Optional.of(new ThreadIdentity(kind, thread.number(), 0, 0));
    }
    return thread.address() >= 0 || thread.nativeId() >= 0
        ? Optional.of(new ThreadIdentity(kind, -1, thread.address(), thread.nativeId()))
        : Optional.empty();
  }

  /** A VM thread shows no number and can have frames in one dump and none in the next. */
  private static ThreadKind kind(DumpedThread thread) {
    return thread.kind() == ThreadKind.VM_INTERNAL ? ThreadKind.PLATFORM : thread.kind();
  }

  // By hand: a key for every thread of every dump.
  @Override
  public boolean equals(Object other) {
    return other instanceof ThreadIdentity that
        && number == that.number
        && address == that.address
        && nativeId == that.nativeId
        && kind == that.kind;
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(31 * number + address) + Long.hashCode(nativeId);
  }
}
