package io.jleak.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Work that is done beside the main thread; what it throws is thrown where its result is taken. */
final class Background<T> {

  private final Future<T> future;

  private Background(Future<T> future) {
    this.future = future;
  }

  /** Starts all of it, as many at a time as there are cores; gives it in the same order. */
  static <T> List<Background<T>> startAll(List<Callable<T>> works) {
    int cores = Math.min(works.size(), Runtime.getRuntime().availableProcessors());
    ExecutorService threads = Executors.newFixedThreadPool(Math.max(cores, 1), Background::daemon);
    try {
      return works.stream().map(work -> new Background<>(threads.submit(work))).toList();
    } finally {
      threads.shutdown(); // the threads end with the last work
    }
  }

  static <T> Background<T> start(Callable<T> work) {
    return startAll(List.of(work)).get(0);
  }

  /** It does not keep alive a process that has failed elsewhere. */
  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "jleak-background");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Waits for the result.
   *
   * @throws UncheckedIOException when the work has thrown an {@link IOException}; other exceptions
   *     come as they are
   */
  T result() {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      if (e.getCause() instanceof IOException failure) {
        throw new UncheckedIOException(failure);
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
