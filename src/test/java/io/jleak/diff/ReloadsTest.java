package io.jleak.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.StackFrame;
import io.jleak.model.StackTrace;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Code that class loaders load again and again shows in the names of lambdas. */
class ReloadsTest {

  @Test
  void aNewLambdaInEachThreadIsCodeLoadedAgain() {
    assertThat(Reloads.seen(running(100, 132, 141, 150))).isTrue();
  }

  @Test
  void threadsOfOneDeploymentShareTheirLambda() {
    assertThat(Reloads.seen(running(100, 100, 132, 132, 141, 141))).isTrue();
  }

  @Test
  void threadsOfOneClassLoaderShowOneLambda() {
    assertThat(Reloads.seen(running(100, 100, 100, 100, 100, 100))).isFalse();
  }

  @Test
  void aFewPlacesInTheCodeAreNoReload() {
    assertThat(Reloads.seen(running(100, 101))).isFalse();
    assertThat(Reloads.seen(running(100, 101, 102, 100, 101, 102))).isFalse();
  }

  @Test
  void threadsWithoutLambdasTellNothing() {
    assertThat(Reloads.seen(List.of())).isFalse();
    assertThat(Reloads.seen(List.of(StackTrace.EMPTY, StackTrace.EMPTY))).isFalse();
    assertThat(
            Reloads.seen(
                Stream.concat(
                        running(100, 132, 141).stream(),
                        Stream.of(StackTrace.EMPTY, StackTrace.EMPTY, StackTrace.EMPTY))
                    .toList()))
        .isFalse();
  }

  @Test
  void theOutermostLambdaOutsideOfTheJdkCounts() {
    List<StackTrace> inner =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    stack(
                        "com.acme.Feed$$Lambda$" + i + "/0x0000000800c0" + i + "000",
                        "com.acme.App$$Lambda$7/0x0000000800c03000",
                        "java.util.Jobs$$Lambda$" + i + "/0x0000000800c1" + i + "000"))
            .toList();
    assertThat(Reloads.seen(inner)).isFalse();
  }

  private static List<StackTrace> running(int... lambdas) {
    return IntStream.of(lambdas)
        .mapToObj(
            lambda -> stack("com.acme.App", "com.acme.App$$Lambda$" + lambda + "/0x0000000800c03"))
        .toList();
  }

  private static StackTrace stack(String... owners) {
    return new StackTrace(
        Stream.of(owners)
            .map(owner -> new StackFrame(owner, "run", null, StackFrame.UNKNOWN_LINE, null))
            .toList(),
        null,
        false);
  }
}
