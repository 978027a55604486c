package io.jleak.model;

import java.util.Set;

/** Knows threads of the runtime by their work: they have the same names in every process. */
public final class RuntimeThreads {

  /** Name patterns of those that clean up behind dead objects. */
  private static final Set<String> CLEANERS =
      Set.of(
          "Finalizer",
          "Secondary finalizer",
          "Common-Cleaner",
          "Cleaner-#",
          "Reference Handler",
          "FinalizerDaemon",
          "ReferenceQueueDaemon");

  private RuntimeThreads() {}

  /** Whether it cleans up behind dead objects: finalizers, cleaners, reference queues. */
  public static boolean cleansUp(NormalizedThread thread) {
    return CLEANERS.contains(thread.name().pattern());
  }

  /**
   * Whether it collects garbage: {@code GC Thread#0}, {@code G1 Conc#1}, {@code ZWorkerOld#0},
   * {@code Gang worker#0 (Parallel CMS Threads)}.
   */
  public static boolean collectsGarbage(DumpedThread thread) {
    String name = thread.name();
    return thread.kind() == ThreadKind.VM_INTERNAL
        && (name.contains("GC")
            || name.startsWith("G1 ")
            || name.startsWith("ZD")
            || name.startsWith("ZWorker")
            || name.startsWith("Shenandoah")
            || name.startsWith("Gang worker")
            || name.startsWith("Concurrent Mark-Sweep"));
  }
}
