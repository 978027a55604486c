package io.jleak.cli;

import io.jleak.input.ReadProgress;
import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows a person who waits how far the reading is; gone without a trace when it is closed. */
final class ReadingBar {

  /** Nobody is to see a bar for less. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private static final int UPDATE_MILLIS = 200;
  private static final int MEGABYTE = 1 << 20;

  private final Thread thread;

  private ReadingBar(Thread thread) {
    this.thread = thread;
  }

  /** Shows it after a second, unless it is closed before. */
  static ReadingBar show(ReadProgress progress, Streams streams) {
    Thread thread =
        new Thread(() -> run(progress, streams.terminal(), streams.err()), "jleak-progress");
    thread.setDaemon(true);
    thread.start();
    return new ReadingBar(thread);
  }

  private static void run(ReadProgress progress, Terminal terminal, PrintStream err) {
    try {
      Thread.sleep(PATIENCE.toMillis());
      try (ProgressBar bar = bar(progress, terminal, err)) {
        while (true) {
          bar.stepTo(progress.read());
          Thread.sleep(UPDATE_MILLIS);
        }
      }
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private static ProgressBar bar(ReadProgress progress, Terminal terminal, PrintStream err) {
    return new ProgressBarBuilder()
        .setTaskName("reading")
        .setInitialMax(progress.total() == 0 ? -1 : progress.total())
        .setUnit(" MB", MEGABYTE)
        .setUpdateIntervalMillis(UPDATE_MILLIS)
        .setStyle(terminal.unicode() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
        .setConsumer(new Line(err, terminal.width() - 1))
        .clearDisplayOnFinish()
        .build();
  }

  /**
   * The line that the bar is drawn in; it does not end with a line feed, which would leave it
   * blank.
   */
  private static final class Line extends ConsoleProgressBarConsumer {

    private final PrintStream err;

    Line(PrintStream err, int width) {
      super(err, width);
      this.err = err;
    }

    @Override
    public void close() {
      err.flush();
    }
  }

  void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
