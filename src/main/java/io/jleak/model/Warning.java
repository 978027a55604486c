package io.jleak.model;

/**
 * Something the reader of a dump should know.
 *
 * @param line line of the source it is about, from 1 on; 0 for the source as a whole
 * @param message one sentence
 */
public record Warning(long line, String message) {}
