package io.jleak.record;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The samples of the last while: as many as fit into the window, however long a recording is. */
final class SampleRing {

  private final Duration window;
  private final Deque<Sample> samples = new ArrayDeque<>();

  SampleRing(Duration window) {
    this.window = window;
  }

  void add(Sample sample) {
    samples.addLast(sample);
    while (samples.getFirst().time().isBefore(sample.time().minus(window))) {
      samples.removeFirst();
    }
  }

  /** In the order of time. */
  List<Sample> samples() {
    return List.copyOf(samples);
  }
}
