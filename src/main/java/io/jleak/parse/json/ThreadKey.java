package io.jleak.parse.json;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A thread as the key of a map: its name, or {@code Thread.toString()}. */
final class ThreadKey {

  /** {@code Thread[#1,main,5,main]}, {@code Thread[main,5,main]} up to JDK 18. */
  private static final Pattern PLATFORM =
      Pattern.compile("Thread\\[(?:#(\\d{1,18}),)?(.*),\\d+,[^,]*]");

  /** {@code VirtualThread[#22,name]/runnable@ForkJoinPool-1-worker-1}. */
  private static final Pattern VIRTUAL =
      Pattern.compile("VirtualThread\\[#(\\d{1,18})(?:,(.*))?]/.*");

  private static final Set<String> OF_EVERY_VM =
      Set.of("main", "Finalizer", "Reference Handler", "Signal Dispatcher");

  private ThreadKey() {}

  /** Whether nothing but a map of threads has such a key. */
  static boolean isSure(String key) {
    return OF_EVERY_VM.contains(key)
        || PLATFORM.matcher(key).matches()
        || VIRTUAL.matcher(key).matches();
  }

  static void read(String key, ThreadDraft into) {
    Matcher platform = PLATFORM.matcher(key);
    Matcher virtual = VIRTUAL.matcher(key);
    into.threadName = key;
    if (platform.matches()) {
      read(platform, into);
    } else if (virtual.matches()) {
      read(virtual, into);
      into.virtual = true;
    }
  }

  private static void read(Matcher key, ThreadDraft into) {
    into.threadName = key.group(2) == null ? "" : key.group(2);
    into.threadId = key.group(1) == null ? -1 : Long.parseLong(key.group(1));
  }
}
