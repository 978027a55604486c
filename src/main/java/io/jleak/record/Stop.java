package io.jleak.record;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a recording end before its time, from another thread. */
public final class Stop {

  private final CountDownLatch asked = new CountDownLatch(1);

  /** Asks the recording to end. */
  public void ask() {
    asked.countDown();
  }

  boolean isAsked() {
    return asked.getCount() == 0;
  }

  /** Waits for a time, or until somebody asks. */
  void await(Duration time) {
    try {
      asked.await(Math.max(0, time.toNanos()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ask();
    }
  }
}
