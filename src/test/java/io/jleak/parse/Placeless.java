package io.jleak.parse;

import io.jleak.model.DumpedThread;

/** Threads without their place in the source, to compare sources that differ in their lines. */
final class Placeless {

  private Placeless() {}

  static DumpedThread of(DumpedThread thread) {
    return new DumpedThread(
        thread.name(),
        thread.kind(),
        thread.number(),
        thread.address(),
        thread.nativeId(),
        thread.state(),
        thread.stateText(),
        thread.daemon(),
        thread.cpuMillis(),
        thread.elapsedMillis(),
        thread.container(),
        thread.leaked(),
        thread.stack(),
        thread.locks(),
        thread.count(),
        0);
  }
}
