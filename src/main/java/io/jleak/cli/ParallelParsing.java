package io.jleak.cli;

import io.jleak.model.Capture;
import io.jleak.model.Source;
import io.jleak.parse.DumpParser;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Parses the sources of a series side by side, as many at a time as there are cores, and gives the
 * results in the order of the sources.
 */
final class ParallelParsing implements AutoCloseable {

  private final Iterator<Source> sources;
  private final ExecutorService threads;
  private final Queue<Future<Capture>> underWay = new ArrayDeque<>();

  /**
   * Starts with the first sources.
   *
   * @param sources each is opened and read by one thread
   */
  ParallelParsing(List<Source> sources) {
    int cores = Math.min(sources.size(), Runtime.getRuntime().availableProcessors());
    this.sources = sources.iterator();
    threads = Executors.newFixedThreadPool(Math.max(cores, 1), ParallelParsing::daemon);
    for (int i = 0; i < cores; i++) {
      startNext();
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "jleak-parser");
    thread.setDaemon(true);
    return thread;
  }

  private void startNext() {
    if (sources.hasNext()) {
      Source source = sources.next();
      underWay.add(threads.submit(() -> DumpParser.parse(source)));
    }
  }

  /**
   * What the next source holds; waits until it is known.
   *
   * @throws IOException when it cannot be read
   */
  Capture next() throws IOException {
    try {
      Capture capture = underWay.remove().get();
      startNext();
      return capture;
    } catch (ExecutionException e) {
      startNext();
      throw unwrapped(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static IOException unwrapped(Throwable cause) {
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return (IOException) cause;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
