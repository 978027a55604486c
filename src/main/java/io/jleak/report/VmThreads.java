package io.jleak.report;

import io.jleak.model.Cluster;
import io.jleak.model.NormalizedThread;
import io.jleak.model.ThreadKind;
import java.util.Set;

/** Knows the threads that the VM starts for itself: no code of the application runs in them. */
public final class VmThreads {

  /** Name patterns of those that look like other Java threads. */
  private static final Set<String> NAMES =
      Set.of(
          "Attach Listener", // serves jstack and jcmd
          "C# CompilerThread#",
          "Common-Cleaner", // java.lang.ref.Cleaner of the JDK
          "DestroyJavaVM", // waits for the last non-daemon thread
          "Finalizer",
          "JFR Periodic Tasks",
          "JFR Recorder Thread",
          "Monitor Deflation Thread",
          "Notification Thread", // of java.lang.management
          "Reference Handler",
          "Service Thread",
          "Signal Dispatcher",
          "Sweeper thread",
          "surrogate locker thread (concurrent gc)");

  private VmThreads() {}

  /** Whether a cluster holds nothing else. */
  public static boolean areAllOf(Cluster cluster) {
    return cluster.latest().stream().allMatch(VmThreads::contains);
  }

  private static boolean contains(NormalizedThread each) {
    return each.thread().kind() == ThreadKind.VM_INTERNAL || NAMES.contains(each.name().pattern());
  }
}
