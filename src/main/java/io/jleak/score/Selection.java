package io.jleak.score;

import io.jleak.model.Level;
import io.jleak.model.ThreadDump;
import java.util.Arrays;
import java.util.List;

/** Which dumps of a series are looked at, and what is expected of the verdict on them. */
public enum Selection {
  ALL("all dumps", Level.YELLOW, Level.YELLOW),
  FIRST_MIDDLE_LAST("first, middle and last", Level.YELLOW, Level.YELLOW, 0, 0.5, 1),
  FIRST_AND_LAST("first and last", Level.YELLOW, Level.ORANGE, 0, 1),
  LAST("last dump alone", Level.INFO, Level.YELLOW, 1);

  private final String title;
  private final Level found;
  private final Level alarm;
  private final double[] places;

  Selection(String title, Level found, Level alarm, double... places) {
    this.title = title;
    this.found = found;
    this.alarm = alarm;
    this.places = places;
  }

  /** What a reader calls it. */
  public String title() {
    return title;
  }

  /** From this level on a leak counts as found. */
  public Level found() {
    return found;
  }

  /** From this level on a finding on a program that does not leak is a false alarm. */
  public Level alarm() {
    return alarm;
  }

  /** Those of the dumps of a series, which are in the order of their times. */
  List<ThreadDump> of(List<ThreadDump> dumps) {
    if (places.length == 0) {
      return dumps;
    }
    return Arrays.stream(places)
        .mapToInt(place -> (int) (place * (dumps.size() - 1)))
        .distinct()
        .mapToObj(dumps::get)
        .toList();
  }
}
