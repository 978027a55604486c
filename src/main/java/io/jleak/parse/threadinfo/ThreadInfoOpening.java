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
        && (Bytes.contains(bytes, at, end, " Id=")
            || Bytes.contains(bytes, at, end, " id=")
            || Bytes.contains(bytes, at, end, " ID=")
            || Bytes.contains(bytes, at, end, " [Internal] "));
  }
}
