package io.jleak.model;

/** Where the time of a dump was taken from, the most trustworthy first. */
public enum TimeSource {
  /** Printed in the dump. */
  DUMP,
  /** Part of the file name. */
  FILE_NAME,
  /** The user gave the interval between the dumps. */
  INTERVAL,
  /** Computed from the ages ({@code elapsed=}) of threads that several dumps show. */
  AGES,
  /** Only the order of the dumps is known; rates are per dump, not per minute. */
  ORDER
}
