package io.jleak.input;

import io.jleak.model.LineReader;
import io.jleak.model.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Times the line reader beside a loop that only counts line feeds. No test: run it by hand on a
 * large file, {@code java -cp target/classes:target/test-classes io.jleak.input.LineReaderBenchmark
 * FILE}.
 */
final class LineReaderBenchmark {

  private static final int ROUNDS = 9;

  /** Reads a file to its end and counts its lines. */
  private interface Count {
    long lines(String file) throws IOException;
  }

  private LineReaderBenchmark() {}

  /** Prints the first round, which includes the compiler's work, and the best. */
  public static void main(String[] args) throws IOException {
    time("line feeds counted", LineReaderBenchmark::countLineFeeds, args[0]);
    time("line reader", LineReaderBenchmark::countLines, args[0]);
  }

  private static void time(String name, Count count, String file) throws IOException {
    long first = 0;
    long best = Long.MAX_VALUE;
    long lines = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      lines = count.lines(file);
      long nanos = System.nanoTime() - start;
      first = round == 0 ? nanos : first;
      best = Math.min(best, nanos);
    }
    System.out.printf(
        "%-20s first %4d ms, best %4d ms, %d lines%n",
        name, first / 1_000_000, best / 1_000_000, lines);
  }

  private static long countLineFeeds(String file) throws IOException {
    long lines = 0;
    byte[] chunk = new byte[1 << 17];
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      for (int size = in.read(chunk); size > 0; size = in.read(chunk)) {
        for (int i = 0; i < size; i++) {
          if (chunk[i] == '\n') {
            lines++;
          }
        }
      }
    }
    return lines;
  }

  private static long countLines(String file) throws IOException {
    Source source = Inputs.of(List.of(file), InputStream.nullInputStream()).sources().get(0);
    long lines = 0;
    try (LineReader reader = source.open().lines()) {
      while (reader.next()) {
        lines++;
      }
    }
    return lines;
  }
}
