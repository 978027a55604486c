package io.jleak.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.Cluster;
import io.jleak.model.ThreadState;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClusterFilterTest {

  private static final Cluster CLUSTER =
      Parts.cluster(
          "c",
          List.of(
              List.of(
                  Parts.thread(
                      "pool-1-thread-7",
                      ThreadState.WAITING,
                      Parts.waiting(Parts.frame("com.acme.Shop", "sell", 12))))));

  @ParameterizedTest
  @CsvSource({
    "pool, true",
    "POOL-1, true",
    "thread-8, false",
    "*, true",
    "**, true",
    "pool-*, true",
    "*-7, true",
    "pool*7, true",
    "pool*thread*7, true",
    "ool-*, false",
    "pool*8, false",
    "pool-1-thread-7*7, false",
    "a*a, false",
  })
  void starStandsForAnyText(String glob, boolean matches) {
    assertThat(ClusterFilter.matches(glob, "pool-1-thread-7")).isEqualTo(matches);
  }

  @Test
  void oneTextOfEachKeyMustBeThere() {
    assertThat(takes(Map.of(ClusterFilter.Key.NAME, List.of("http", "pool-#")))).isTrue();
    assertThat(takes(Map.of(ClusterFilter.Key.STATE, List.of("waiting")))).isTrue();
    assertThat(takes(Map.of(ClusterFilter.Key.FRAME, List.of("Shop.sell(*")))).isFalse();
    assertThat(takes(Map.of(ClusterFilter.Key.FRAME, List.of("*Shop.sell(*")))).isTrue();
    assertThat(
            takes(
                Map.of(
                    ClusterFilter.Key.NAME,
                    List.of("pool"),
                    ClusterFilter.Key.STATE,
                    List.of("RUNNABLE"))))
        .isFalse();
  }

  private static boolean takes(Map<ClusterFilter.Key, List<String>> wanted) {
    return new ClusterFilter(wanted).takes(CLUSTER);
  }
}
