package io.jleak.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TriggerTest {

  private static final Limits LIMITS =
      new Limits(Duration.ofMinutes(2), 30, 5, 0.15, 0.30, 2 << 20);

  private static final OffsetDateTime START = OffsetDateTime.parse("2026-01-02T03:04:05Z");

  /** A sample each 5 s. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          far and fast                 | 0 100 200 300 400     | 0    | threads climb by 20.0/s to 400 (standard deviation 141 over 20 s)
          just not fast enough         | 0 25 50 75 100        | 0    |
          just fast enough             | 0 26 52 78 104        | 0    | threads climb by 5.2/s to 104 (standard deviation 37 over 20 s)
          fast, but not far            | 0 26 52 60 66         | 0    |
          too few samples              | 0 100 200 300         | 0    |
          one count unknown            | 0 100 -1 300 400      | 0    |
          a pool that fills            | 20 220 220 220 220    | 0    |
          a burst that is over         | 20 20 900 20 20 20 20 | 0    |
          wide waves                   | 20 90 20 90 20 90 20  | 0    |
          shrinking                    | 400 300 200 100 0     | 0    |
          steady                       | 56 56 56 57 56        | 0    |
          rising slowly and collecting | 0 13 26 39 53 66      | 16   |
          collecting at the limit      | 0 26 52 60 66         | 15   |
          collecting alone             | 56 56 56 56 56        | 90   |
          """)
  void threadsThatClimbCallForDumps(String name, String counts, double gcPercent, String words) {
    List<Sample> samples = new ArrayList<>();
    for (int count : Arrays.stream(counts.split(" ")).mapToInt(Integer::parseInt).toArray()) {
      samples.add(sample(samples.size(), count, Sample.UNKNOWN, gcPercent / 100));
    }

    assertThat(new Trigger(LIMITS).crossed(samples).orElse(null)).as(name).isEqualTo(words);
  }

  @Test
  void whileItCollectsAProcessNeedNotHaveComeFar() {
    List<Sample> busy = new ArrayList<>();
    List<Sample> calm = new ArrayList<>();
    for (int second = 0; second < 5; second++) {
      OffsetDateTime time = START.plusSeconds(second);
      busy.add(new Sample(time, 1, 50 + 6 * second, 0, 0, 0, Sample.UNKNOWN, 0, 0.16));
      calm.add(new Sample(time, 1, 50 + 6 * second, 0, 0, 0, Sample.UNKNOWN, 0, 0.15));
    }

    assertThat(new Trigger(LIMITS).crossed(busy))
        .contains(
            "threads climb by 6.0/s to 74 (standard deviation 8 over 4 s, garbage collection takes"
                + " 16 % of the CPU)");
    assertThat(new Trigger(LIMITS).crossed(calm)).isEmpty();
  }

  /** Megabytes after a collection; -1 where there was none. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a jump                       | 10 10 10 10 14   | heap after GC jumps from 10.0 to 14.0 MB
          over samples without one     | 10 -1 -1 -1 14   | heap after GC jumps from 10.0 to 14.0 MB
          no collection at the end     | 10 10 10 14 -1   |
          a share at the limit         | 10 10 10 10 13   |
          a share, but few megabytes   | 4 4 4 4 6        |
          megabytes, but a small share | 100 100 100 100 125 |
          a level that was there       | 10 14 10 10 14   |
          the first known one          | -1 -1 -1 -1 14   |
          too few samples              | 10 10 14         |
          """)
  void heapThatJumpsCallsForDumps(String name, String megabytes, String words) {
    List<Sample> samples = new ArrayList<>();
    for (int each : Arrays.stream(megabytes.split(" ")).mapToInt(Integer::parseInt).toArray()) {
      samples.add(sample(samples.size(), 56, each < 0 ? Sample.UNKNOWN : (long) each << 20, 0));
    }

    assertThat(new Trigger(LIMITS).crossed(samples).orElse(null)).as(name).isEqualTo(words);
  }

  private static Sample sample(int index, int threads, long heap, double gcShare) {
    return new Sample(START.plusSeconds(5L * index), 5, threads, 0, 0, 0, heap, 0, gcShare);
  }
}
