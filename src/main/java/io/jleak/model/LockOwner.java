package io.jleak.model;

/**
 * The thread that a group of threads waits for in the end: if the owner of their lock itself waits
 * for a lock of another thread, then that other one, and so on.
 *
 * @param name its name, not escaped
 * @param state what the dump says of it
 * @param chain where it is
 */
public record LockOwner(String name, ThreadState state, CallChain chain) {}
