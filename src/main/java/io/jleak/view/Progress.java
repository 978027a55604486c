package io.jleak.view;

import io.jleak.model.DumpedThread;
import io.jleak.model.NormalizedThread;
import io.jleak.model.Series;
import io.jleak.model.ThreadIdentity;
import io.jleak.model.TimeSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each thread of the last dump did since earlier dumps of its process. Threads are told by
 * their index in the last dump.
 */
final class Progress {

  /** In a shorter time, in s, the clock of a thread says little. */
  private static final double MIN_SECONDS = 1;

  private static final double MILLIS = 1000;

  /** What earlier dumps say of one thread, looked through from the latest to the first. */
  private static final class Life {
    private final NormalizedThread now;

    /** As the dump shows it that processor times are compared with; null where it does not. */
    private DumpedThread before;

    private int dumpsAtPlace = 1;
    private boolean ran;

    Life(NormalizedThread now) {
      this.now = now;
    }
  }

  private final List<NormalizedThread> threads;

  /** Null where there is no earlier dump. */
  private final Life[] lives;

  private final double seconds;

  private Progress(List<NormalizedThread> threads, Life[] lives, double seconds) {
    this.threads = threads;
    this.lives = lives;
    this.seconds = seconds;
  }

  static Progress of(Series series) {
    List<NormalizedThread> threads = series.lastDump().threads();
    if (series.last() == series.firstOfProcess()) {
      return new Progress(threads, null, Double.NaN);
    }
    Life[] lives = new Life[threads.size()];
    Map<ThreadIdentity, Life> byIdentity = new HashMap<>();
    for (int i = 0; i < lives.length; i++) {
      Life life = new Life(threads.get(i));
      lives[i] = life;
      ThreadIdentity.of(life.now.thread()).ifPresent(identity -> byIdentity.put(identity, life));
    }
    int compared = compared(series);
    for (int dump = series.last() - 1; dump >= series.firstOfProcess(); dump--) {
      for (NormalizedThread then : series.dumps().get(dump).threads()) {
        Life life = ThreadIdentity.of(then.thread()).map(byIdentity::get).orElse(null);
        if (life != null) {
          lookAt(then, series.last() - dump, dump == compared, life);
        }
      }
    }
    return new Progress(threads, lives, seconds(series, compared, lives));
  }

  private static void lookAt(NormalizedThread then, int dumpsAgo, boolean compared, Life life) {
    if (compared) {
      life.before = then.thread();
    }
    if (life.dumpsAtPlace == dumpsAgo && samePlace(then, life.now)) {
      life.dumpsAtPlace++;
      double cpu = then.thread().cpuMillis();
      life.ran |= cpu >= 0 && life.now.thread().cpuMillis() > cpu;
    }
  }

  private static boolean samePlace(NormalizedThread then, NormalizedThread now) {
    return then.chain().frames().equals(now.chain().frames())
        && then.chain().blockedAt().equals(now.chain().blockedAt());
  }

  /** The latest dump that is long enough before the last one, else the first. */
  private static int compared(Series series) {
    double last = series.seconds().get(series.last());
    int dump = series.last() - 1;
    while (dump > series.firstOfProcess() && last - series.seconds().get(dump) < MIN_SECONDS) {
      dump--;
    }
    return dump;
  }

  /** By the threads' own ages where they are told: they are more exact than the dumps' clock. */
  private static double seconds(Series series, int compared, Life... lives) {
    double longest = 0;
    for (Life life : lives) {
      if (life.before != null && life.before.elapsedMillis() >= 0) {
        double now = life.now.thread().elapsedMillis();
        longest = Math.max(longest, now - life.before.elapsedMillis());
      }
    }
    if (longest > 0) {
      return longest / MILLIS;
    }
    return series.timeSource() == TimeSource.ORDER
        ? Double.NaN
        : series.seconds().get(series.last()) - series.seconds().get(compared);
  }

  /**
   * Time between the two dumps whose processor times are compared, in s; NaN for one dump alone, or
   * where it is not known.
   */
  double seconds() {
    return seconds;
  }

  /**
   * Processor time that a thread used between these dumps, or since its start where there is no
   * earlier one; in ms, NaN when not known.
   */
  double cpuMillis(int index) {
    double now = threads.get(index).thread().cpuMillis();
    DumpedThread before = lives == null ? null : lives[index].before;
    double then = before == null ? 0 : before.cpuMillis();
    return now < 0 || then < 0 ? Double.NaN : Math.max(0, now - then);
  }

  /** The same as a share of one processor; NaN when not known. */
  double cpuShare(int index) {
    double millis = lives == null ? threads.get(index).thread().elapsedMillis() : seconds * MILLIS;
    boolean tooYoung = lives == null && millis < MIN_SECONDS * MILLIS;
    return tooYoung || !(millis > 0) ? Double.NaN : cpuMillis(index) / millis;
  }

  /** In how many of the last dumps a thread is where it is now. */
  int dumpsAtPlace(int index) {
    return lives == null ? 1 : lives[index].dumpsAtPlace;
  }

  /** Whether a thread has run while it was there; false where the dumps do not tell. */
  boolean ran(int index) {
    return lives != null && lives[index].ran;
  }
}
