package io.jleak.parse.threadinfo;

import io.jleak.parse.text.Bytes;

/** The lines that begin a dump printed from ThreadInfo: a thread's header. */
public final class ThreadInfoOpening {

  private ThreadInfoOpening() {}

  /** {@code "main" prio=5 Id=1 RUNNABLE}. */
  public static boolean at(byte[] bytes, int start, int end) {
    int at = Bytes.skipBlanks(bytes, start, end);
    return at < end
        && bytes[at] == '"'
        && (hasId(bytes, at, end, " Id=")
            || hasId(bytes, at, end, " id=")
            || hasId(bytes, at, end, " ID=")
            || Bytes.contains(bytes, at, end, " [Internal] "));
  }

  /** The state comes behind the number; a comma, as in crash logs, tells of another format. */
  private static boolean hasId(byte[] bytes, int start, int end, String field) {
    int found = Bytes.find(bytes, start, end, field);
    int at = found + field.length();
    while (found >= 0 && at < end && Bytes.isDigit(bytes[at])) {
      at++;
    }
    return found >= 0 && (at == end || bytes[at] != ',');
  }
}
