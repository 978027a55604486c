package io.jleak.catalogue;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

  @ParameterizedTest(name = "{0} fits {1}")
  @CsvSource({
    "a.b.C.run, a.b.C.run",
    "a.b.*.run, a.b.C.run",
    "a.b.C.*, a.b.C.run",
    "a.b.**, a.b.C.run",
    "a.b.**, a.b.c.d.E.run",
    "**.run, a.b.C.run",
    "**, a.b.C.run",
    "**, ''",
    "*, run",
    "*, ''",
    "a.C$*.run, a.C$Inner.run",
    "a.C$*.run, a.C$1.run",
    "a.**.run, a.b.c.run",
    "**.b.*.run, a.b.x.b.C.run",
    "*b.c*, aab.cc",
    "a**b*c, axxb.bc",
    "a**b**c, ab.c.b.c",
    "(*T).run, (*T).run",
  })
  void fitsFromEndToEnd(String glob, String name) {
    assertThat(Glob.ofCode(glob).matches(name)).isTrue();
  }

  @ParameterizedTest(name = "{0} does not fit {1}")
  @CsvSource({
    "a.b.C.run, a.b.C.runAll",
    "a.b.C.run, xa.b.C.run",
    "b.C.run, a.b.C.run",
    "a.b.C, a.b.C.run",
    "a.*.run, a.b.c.run",
    "*, a.b",
    "a.b.**, a.b",
    "a.b.C.run, a_b_C.run",
    "a**b*c, axxb.c",
    "'', a",
    "a, ''",
    "a.C$*.run, a.C.run",
  })
  void neverFitsAPart(String glob, String name) {
    assertThat(Glob.ofCode(glob).matches(name)).isFalse();
  }

  @Test
  void dotsAreNothingSpecialInThreadNames() {
    assertThat(Glob.ofName("* housekeeper").matches("a.b housekeeper")).isTrue();
    assertThat(Glob.ofName("*housekeeper").matches("a.b housekeepers")).isFalse();
    assertThat(Glob.ofName("pool-#-thread-#").matches("pool-#-thread-#")).isTrue();
  }

  @Test
  void takesItsTimeFromTheLengthOfTheNameEvenIfThatIsHostile() {
    String name = "a".repeat(20_000);
    assertTimeoutPreemptively(
        ofSeconds(5), () -> assertThat(Glob.ofName("*a*a*a*a*a*a*b").matches(name)).isFalse());
  }

  @ParameterizedTest
  @CsvSource({"a.b.C.run, 4", "a.b.*.run, 2", "a.b.**, 2", "**, 0", "*, 0"})
  void sayMoreWithFewerStars(String glob, int points) {
    assertThat(Glob.ofCode(glob).points()).isEqualTo(points);
  }
}
