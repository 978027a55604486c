package io.jleak.parse.json;

import java.util.HashMap;
import java.util.Map;

/**
 * What the fields of JSON objects mean, in the words of all programs that serialise threads. Names
 * are compared by their letters and digits alone: {@code threadName}, {@code thread-name} and
 * {@code thread_name} are one.
 */
enum Field {
  THREAD_NAME("threadname", "thread"),
  NAME("name"),
  THREAD_ID("threadid", "tid"),
  ID("id"),
  THREAD_STATE("threadstate"),
  STATE("state"),
  STACK(
      "stack",
      "stacktrace",
      "stacktraceelements",
      "stackframes",
      "stackelements",
      "frames",
      "trace",
      "callstack"),
  DAEMON("daemon", "isdaemon"),
  VIRTUAL("virtual", "isvirtual"),
  IN_NATIVE("innative", "isinnative", "native"),
  NATIVE_ID("nativeid", "nid", "osthreadid", "nativethreadid"),
  CARRIER("carrier"),
  CPU_MILLIS("cputimemillis", "cpumillis", "cputimems"),
  CPU_NANOS("cputimenanos", "cpunanos"),
  /** Solr's {@code "12.3400ms"}; a bare number can be of any unit. */
  CPU_TIME("cputime"),
  /** {@code java.lang.Object@1b2c3d}. */
  LOCK_NAME("lockname", "lock"),
  /** {@code {"className": ..., "identityHashCode": ...}}. */
  LOCK_INFO("lockinfo"),
  /** Spark's {@code Lock(java.lang.Object@112233})}. */
  BLOCKED_BY_LOCK("blockedbylock"),
  /** Solr's {@code {"name": "java.lang.Object@1b2c3d", "owner": {"name": ..., "id": ...}}}. */
  LOCK_WAITING("lockwaiting"),
  LOCK_OWNER_ID("lockownerid", "blockedbythreadid", "blockedbyid"),
  LOCKED_MONITORS("lockedmonitors", "monitorslocked", "monitors"),
  LOCKED_SYNCHRONIZERS("lockedsynchronizers", "synchronizerslocked", "synchronizers"),
  /** {@code {"object": "java.lang.Object@1b2c3d", "owner": "30"}}. */
  PARK_BLOCKER("parkblocker"),
  BLOCKED_ON("blockedon"),
  WAITING_ON("waitingon"),
  /** {@code [{"depth": 0, "locks": ["java.lang.Object@1b2c3d"]}]}. */
  MONITORS_OWNED("monitorsowned"),
  CONTAINER("container"),
  CONTAINERS("threadcontainers"),
  THREADS("threads"),
  THREAD_COUNT("threadcount"),
  PROCESS_ID("processid", "pid"),
  RUNTIME("runtimeversion", "vmversion", "jvmversion", "javaversion"),
  TIME("time", "timestamp", "date", "datetime", "capturedat", "capturetime", "dumptime"),
  /** Fields of log records, which can name a thread and hold a stack trace but are no threads. */
  OF_LOG_RECORD("message", "msg", "level", "logger", "loggername", "severity", "log"),
  OTHER;

  private static final Map<String, Field> BY_LETTERS = new HashMap<>();

  static {
    for (Field field : values()) {
      for (String name : field.names) {
        BY_LETTERS.put(name, field);
      }
    }
  }

  private final String[] names;

  Field(String... names) {
    this.names = names;
  }

  static Field of(String name) {
    Field field = BY_LETTERS.get(name);
    return field != null ? field : BY_LETTERS.getOrDefault(letters(name), OTHER);
  }

  /** The letters and digits of a name, small; any other name than one of these when it is long. */
  static String letters(String name) {
    int length = Math.min(name.length(), 40);
    StringBuilder letters = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        letters.append((char) (c + 'a' - 'A'));
      } else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        letters.append(c);
      }
    }
    return letters.toString();
  }
}
