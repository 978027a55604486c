package io.jleak.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

  @Test
  void countsAsPeopleDo() {
    List<String> sorted =
        List.of(
            "",
            "01",
            "1",
            "2",
            "10",
            "10a",
            "18446744073709551615",
            "18446744073709551616",
            "D1",
            "d",
            "d-1",
            "d1",
            "d1-2",
            "d1.txt",
            "d02.txt",
            "d2.txt",
            "d10.txt",
            "da");
    List<String> shuffled = new ArrayList<>(sorted);
    Collections.shuffle(shuffled, new Random(3));
    shuffled.sort(NaturalOrder.INSTANCE);
    assertThat(shuffled).containsExactlyElementsOf(sorted);
  }
}
