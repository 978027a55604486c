package io.jleak.model;

/** What sort of thread an entry of a dump is. */
public enum ThreadKind {
  /** A Java thread with an operating system thread of its own. */
  PLATFORM,
  /** A Java virtual thread. */
  VIRTUAL,
  /** A thread of the VM itself (garbage collector, compiler): it runs no Java code. */
  VM_INTERNAL,
  GOROUTINE,
  COROUTINE
}
