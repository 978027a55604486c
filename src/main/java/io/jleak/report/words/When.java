package io.jleak.report.words;

import io.jleak.model.Series;
import io.jleak.model.TimeSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Tells when things happened, by the clock of the dumps where they have one. */
public final class When {

  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private final Series series;

  public When(Series series) {
    this.series = series;
  }

  /** How long the series is and how that is known: {@code in 27 s (06:24:11 to 06:24:38)}. */
  public String span() {
    String length = "in " + Quantity.duration(series.seconds().get(series.last()));
    return switch (series.timeSource()) {
      case DUMP -> length + clock();
      case FILE_NAME -> length + " by their file names";
      case INTERVAL -> length + " by --interval";
      case AGES -> length + " by the ages of their threads";
      case ORDER -> "at unknown times";
    };
  }

  private String clock() {
    LocalDateTime from = capturedAt(0);
    LocalDateTime to = capturedAt(series.last());
    if (from == null || to == null) {
      return "";
    }
    boolean oneDay = from.toLocalDate().equals(to.toLocalDate());
    return " (" + full(from) + " to " + (oneDay ? TIME.format(to) : full(to)) + ")";
  }

  /**
   * A moment: {@code since 06:24:11}.
   *
   * @param seconds since the first dump, below 0 when before it
   * @return empty when it is not known
   */
  public String since(double seconds) {
    if (Double.isNaN(seconds)) {
      return "";
    }
    LocalDateTime first = capturedAt(0);
    if (first != null && series.timeSource() == TimeSource.DUMP) {
      LocalDateTime moment = first.plusNanos(Math.round(seconds * 1e9));
      boolean today = moment.toLocalDate().equals(capturedAt(series.last()).toLocalDate());
      return "since " + (today ? TIME.format(moment) : full(moment));
    }
    if (series.timeSource() == TimeSource.ORDER) {
      return "since dump " + dumpAt(seconds);
    }
    String distance = Quantity.duration(Math.abs(seconds));
    return "since " + distance + (seconds < 0 ? " before" : " after") + " the first dump";
  }

  /** Number of the first dump that is not before a moment, from 1 on. */
  private int dumpAt(double seconds) {
    int dump = 0;
    while (dump < series.last() && series.seconds().get(dump) < seconds) {
      dump++;
    }
    return dump + 1;
  }

  public static String full(LocalDateTime moment) {
    return DAY_AND_TIME.format(moment);
  }

  private LocalDateTime capturedAt(int dump) {
    return series.dumps().get(dump).dump().capturedAt();
  }
}
