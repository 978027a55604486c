package io.jleak.model;

/**
 * A thread with the canonical forms of its stack trace and its name.
 *
 * @param ordinal its place among all threads of the analysis, from 0 on, entries of every dump
 *     counted: what is known of threads is kept in arrays by it
 */
public record NormalizedThread(
    DumpedThread thread, CallChain chain, ThreadName name, int ordinal) {}
