package io.jleak.parse;

import io.jleak.model.LineCount;

/** Counts how the lines of one dump were accounted for; each line is counted once. */
public final class LineAccount {

  private long parsed;
  private long water;
  private long unparsed;

  void count(LineVerdict verdict) {
    switch (verdict) {
      case PARSED -> parsed++;
      case WATER -> water++;
      case UNPARSED -> unparsed++;
    }
  }

  /** Takes over lines that another account had counted as water and that turned out as parsed. */
  void claim(LineAccount from, int lines) {
    from.water -= lines;
    parsed += lines;
  }

  /** Takes over all lines of another account, as water: it held no dump after all. */
  void absorb(LineAccount other) {
    water += other.parsed + other.water + other.unparsed;
    other.parsed = 0;
    other.water = 0;
    other.unparsed = 0;
  }

  /** Forgets all lines but the last ones, which are parsed: another account has the others. */
  void restart(int parsedLines) {
    parsed = parsedLines;
    water = 0;
    unparsed = 0;
  }

  /** Gives up lines that were counted as water: another account has them. */
  void release(int lines) {
    water -= lines;
  }

  LineCount count() {
    return new LineCount(parsed + water + unparsed, parsed, water, unparsed);
  }
}
