package io.jleak.model;

/** A thread with the canonical forms of its stack trace and its name. */
public record NormalizedThread(DumpedThread thread, CallChain chain, ThreadName name) {}
