package io.jleak.parse.hotspot;

import io.jleak.parse.dump.DumpBuilder;
import io.jleak.parse.dump.ReportedCycle;
import io.jleak.parse.line.LineView;

/** The deadlocks that the serviceability agent reports above the threads. */
final class SaDeadlocks {

  private final ReportedCycle cycle = new ReportedCycle();
  private boolean open;

  /** Whether a report has begun and not ended. */
  boolean open() {
    return open;
  }

  /** {@code Found one Java-level deadlock:}. */
  void begin(DumpBuilder dump) {
    cycle.endOf(dump);
    open = true;
  }

  /** {@code "Thread-1":}; false outside of a report. */
  boolean thread(LineView<HotSpotLine> line) {
    if (open) {
      cycle.add(HotSpotHeader.name(line));
    }
    return open;
  }

  /** {@code Found a total of 2 deadlocks.}; false outside of a report. */
  boolean close(DumpBuilder dump) {
    boolean expected = open;
    if (open) {
      cycle.endOf(dump);
      open = false;
    }
    return expected;
  }

  void endCycle(DumpBuilder dump) {
    cycle.endOf(dump);
  }

  /** Something else has begun. */
  void abandon() {
    open = false;
  }
}
