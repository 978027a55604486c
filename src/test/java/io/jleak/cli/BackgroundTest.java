package io.jleak.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BackgroundTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100})
  void resultsComeInTheOrderOfTheWorks(int count) {
    List<Integer> numbers = IntStream.range(0, count).boxed().toList();
    List<Callable<Integer>> works =
        numbers.stream().<Callable<Integer>>map(number -> () -> number).toList();

    assertThat(Background.startAll(works)).extracting(Background::result).isEqualTo(numbers);
  }

  @Test
  void theMainThreadGoesOnMeanwhile() {
    CountDownLatch started = new CountDownLatch(1);

    Background<String> work =
        Background.start(
            () -> {
              started.await();
              return "done";
            });
    started.countDown();

    assertThat(work.result()).isEqualTo("done");
  }

  @Test
  void oneFailureLeavesTheOthersAsTheyAre() {
    Callable<String> failing =
        () -> {
          throw new IOException("gone");
        };

    List<Background<String>> works = Background.startAll(List.of(failing, () -> "read"));

    assertThatThrownBy(works.get(0)::result)
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("gone");
    assertThat(works.get(1).result()).isEqualTo("read");
  }

  @Test
  void whatIsThrownUncheckedComesAsItIs() {
    RuntimeException wrong = new IllegalArgumentException("wrong");
    Error worse = new StackOverflowError();

    assertThatThrownBy(Background.start(failing(wrong))::result).isSameAs(wrong);
    assertThatThrownBy(
            Background.start(
                    () -> {
                      throw worse;
                    })
                ::result)
        .isSameAs(worse);
  }

  private static Callable<String> failing(RuntimeException reason) {
    return () -> {
      throw reason;
    };
  }
}
