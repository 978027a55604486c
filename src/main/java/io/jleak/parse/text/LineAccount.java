package io.jleak.parse.text;

import io.jleak.model.InputAccount;

/** How the lines of one dump were accounted for. */
final class LineAccount {

  private long parsed;
  private long water;
  private long unparsed;

  void add(LineVerdict verdict, int lines) {
    switch (verdict) {
      case WATER -> water += lines;
      case PARSED -> parsed += lines;
      case UNPARSED -> unparsed += lines;
    }
  }

  /** Takes over all lines of another account as they were counted. */
  void take(LineAccount other) {
    parsed += other.parsed;
    water += other.water;
    unparsed += other.unparsed;
    other.parsed = 0;
    other.water = 0;
    other.unparsed = 0;
  }

  /** Takes over all lines of another account, as water: it held no dump after all. */
  void absorb(LineAccount other) {
    water += other.parsed + other.water + other.unparsed;
    other.parsed = 0;
    other.water = 0;
    other.unparsed = 0;
  }

  InputAccount result() {
    return new InputAccount(
        InputAccount.Unit.LINES, parsed + water + unparsed, parsed, water, unparsed);
  }
}
