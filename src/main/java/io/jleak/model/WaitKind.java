package io.jleak.model;

/** What a thread waits for, read from the innermost frames and the state. */
public enum WaitKind {
  /** Does not wait. */
  NONE,
  /** {@code LockSupport.park}: a java.util.concurrent synchronizer. */
  PARK,
  /** {@code LockSupport.parkNanos} and the like: a synchronizer, with a time limit. */
  TIMED_PARK,
  /** {@code Object.wait()}. */
  OBJECT_WAIT,
  /** {@code Object.wait(millis)}. */
  TIMED_OBJECT_WAIT,
  /** At the entry of a synchronized block. */
  MONITOR,
  /** {@code Thread.sleep}. */
  SLEEP,
  /** A selector or poll loop: many peers at once. */
  SELECT,
  /** Accepting connections. */
  ACCEPT,
  /** Connecting, reading or writing one socket, pipe or file. */
  IO,
  /** {@code Process.waitFor}. */
  PROCESS,
  /** Sending to a channel: nobody receives, or its buffer is full. */
  CHANNEL_SEND,
  /** Receiving from a channel: nobody sends, and it is not closed. */
  CHANNEL_RECEIVE,
  /** Go's {@code select}: several channels at once, of which one can be a time limit. */
  CHANNEL_SELECT,
  /** A channel that is nil, or a {@code select} without cases: nothing can ever end it. */
  NIL_CHANNEL,
  /** {@code sync.WaitGroup.Wait}. */
  WAIT_GROUP,
  /** It waits, and the dump does not tell for what. */
  UNKNOWN
}
