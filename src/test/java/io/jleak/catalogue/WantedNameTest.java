package io.jleak.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.catalogue.WantedName.WantedSlot;
import io.jleak.model.NameFacts;
import io.jleak.model.SlotBehaviour;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WantedNameTest {

  @ParameterizedTest(name = "[{0}] fits [{1}]: {2}")
  @CsvSource({
    "'', '', true",
    "'', EVER_NEW, false",
    "EVER_NEW, EVER_NEW, true",
    "EVER_NEW, CONSTANT, false",
    "EVER_NEW, '', false",
    "EVER_NEW CONSTANT, EVER_NEW CONSTANT, true",
    "EVER_NEW CONSTANT, EVER_NEW VARYING, false",
    "EVER_NEW, EVER_NEW CONSTANT, false",
    "*, VARYING, true",
    "*, '', false",
    "**, '', true",
    "**, EVER_NEW CONSTANT VARYING, true",
    "** EVER_NEW CONSTANT, EVER_NEW CONSTANT, true",
    "** EVER_NEW CONSTANT, CONSTANT EVER_NEW CONSTANT, true",
    "** EVER_NEW CONSTANT, EVER_NEW CONSTANT EVER_NEW CONSTANT, true",
    "** EVER_NEW CONSTANT, EVER_NEW CONSTANT CONSTANT, false",
    "** EVER_NEW **, CONSTANT EVER_NEW VARYING, true",
    "** EVER_NEW **, CONSTANT VARYING, false",
    "CONSTANT **, VARYING CONSTANT, false",
  })
  void slotsMustFitOneByOne(String wanted, String slots, boolean fits) {
    WantedName name =
        new WantedName(Glob.ofName("*"), words(wanted).map(WantedNameTest::slot).toList());
    NameFacts facts = new NameFacts("x", words(slots).map(SlotBehaviour::valueOf).toList());
    assertThat(name.fits(facts)).isEqualTo(fits);
  }

  @Test
  void patternAndSlotsMustBothFit() {
    WantedName name = new WantedName(Glob.ofName("pool-#"), List.of(WantedSlot.EVER_NEW));
    assertThat(name.fits(new NameFacts("pool-#", List.of(SlotBehaviour.EVER_NEW)))).isTrue();
    assertThat(name.fits(new NameFacts("poll-#", List.of(SlotBehaviour.EVER_NEW)))).isFalse();
    assertThat(name.fits(new NameFacts("pool-#", List.of(SlotBehaviour.VARYING)))).isFalse();
  }

  @Test
  void aNameOfAHundredThousandNumbersIsNoTrouble() {
    WantedName name =
        new WantedName(Glob.ofName("*"), List.of(WantedSlot.ANY_NUMBER, WantedSlot.EVER_NEW));
    NameFacts facts = new NameFacts("x", Collections.nCopies(100_000, SlotBehaviour.CONSTANT));
    assertThat(name.fits(facts)).isFalse();
  }

  private static Stream<String> words(String text) {
    return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty());
  }

  private static WantedSlot slot(String word) {
    return switch (word) {
      case "*" -> WantedSlot.ONE_OF_ANY;
      case "**" -> WantedSlot.ANY_NUMBER;
      default -> WantedSlot.valueOf(word);
    };
  }
}
