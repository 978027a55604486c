package io.jleak.model;

import java.util.Objects;

/**
 * One frame of a stack trace, as the dump prints it.
 *
 * @param owner the class (JVM) or package path (Go) that holds the method; empty when there is none
 * @param method the method or function name, without arguments
 * @param file the source file, or null when the dump does not name it
 * @param line the source line from 1 on, {@link #UNKNOWN_LINE} or {@link #NATIVE_METHOD}
 * @param module module and version, such as {@code java.base@17.0.15}, or null
 */
public record StackFrame(String owner, String method, String file, int line, String module) {

  public static final int UNKNOWN_LINE = -1;
  public static final int NATIVE_METHOD = -2;

  /** The frame without its place in a file: {@code java.lang.Thread.run}. */
  public String function() {
    return owner.isEmpty() ? method : owner + "." + method;
  }

  // By hand, like the hash: frames are the keys of the largest tables, and the JVM would spin a
  // record's own at run time.
  @Override
  public boolean equals(Object other) {
    return other instanceof StackFrame that
        && line == that.line
        && method.equals(that.method)
        && owner.equals(that.owner)
        && Objects.equals(file, that.file)
        && Objects.equals(module, that.module);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * owner.hashCode() + method.hashCode()) + line;
  }

  /** The frame as Java prints it, without the module: {@code a.b.C.run(C.java:12)}. */
  @Override
  public String toString() {
    return function() + "(" + location() + ")";
  }

  private String location() {
    if (line == NATIVE_METHOD) {
      return "Native Method";
    }
    if (file == null) {
      return "Unknown Source";
    }
    return line == UNKNOWN_LINE ? file : file + ":" + line;
  }
}
