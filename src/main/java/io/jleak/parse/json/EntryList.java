package io.jleak.parse.json;

import java.util.ArrayList;
import java.util.List;

/** The objects of an array: where one is a thread, all should be. */
final class EntryList {

  /** An array that begins with more objects than this is no list of threads. */
  private static final int MOST_BEFORE = 100;

  private final DumpSeries series;
  private final List<Integer> others = new ArrayList<>();
  private boolean hasThreads;

  EntryList(DumpSeries series) {
    this.series = series;
  }

  /** Takes note of an object that begins on a line. */
  void add(boolean isThread, int line) {
    if (isThread && !hasThreads && others.size() <= MOST_BEFORE) {
      others.forEach(series::unparsed);
    }
    hasThreads |= isThread;
    if (!isThread && hasThreads) {
      series.unparsed(line);
    } else if (!isThread && others.size() <= MOST_BEFORE) {
      others.add(line);
    }
  }
}
