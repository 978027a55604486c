package io.jleak.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixSetTest {

  @ParameterizedTest
  @CsvSource({
    "java.util.TimerThread.run, false",
    "javax.swing.Timer.run, false",
    "javassist.Loader.run, false",
    "javabeans.Main.run, true",
    "org.springframework.boot.Main.run, false",
    "org.springframeworkx.Main.run, true",
    "com.acme.spring.Main.run, true",
    "com.acme.Main$$Lambda.run, true",
    "com.acme.Shop$$SpringCGLIB.buy, true",
    "$Proxy.buy, false",
    "MainKt$main$1.invokeSuspend, true",
    "kotlinx.coroutines.DelayKt.delay, false",
    "Main.main, true",
    "run, true",
  })
  void knowsWhoseJavaCodeAFunctionIs(String function, boolean application) {
    assertThat(Language.jvm().describe(function).application()).isEqualTo(application);
  }

  @ParameterizedTest
  @CsvSource({
    "main.main, true",
    "net/http.(*conn).serve, false",
    "net.(*conn).Read, false",
    "network/acme.Serve, true",
    "runtime.gopark, false",
    "runtimes.Start, true",
    "github.com/acme/shop.(*Cart).Add.func1, true",
    "github.com/nats-io/nats%2ego.(*Conn).readLoop, false",
    "google.golang.org/grpc.(*Server).Serve, false",
    "acme/vendor/google.golang.org/grpc.(*Server).Serve, false",
    "projects2/viperutil.GetMapN, true",
  })
  void knowsWhoseGoCodeAFunctionIs(String function, boolean application) {
    assertThat(Language.go().describe(function).application()).isEqualTo(application);
  }

  @Test
  void looksAtTheBeginningOfAVeryLongNameOnly() {
    assertThat(Language.jvm().describe("a.".repeat(500_000)).application()).isTrue();
    assertThat(Language.jvm().describe("java." + "a.".repeat(500_000)).application()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jvm-runtime.prefixes",
        "jvm-libraries.prefixes",
        "go-runtime.prefixes",
        "go-libraries.prefixes"
      })
  void hasEachPrefixOnceAndNoneBelowAnother(String resource) {
    List<String> prefixes =
        Resource.lines(resource).stream().filter(line -> !line.isEmpty()).toList();

    assertThat(prefixes).doesNotHaveDuplicates();
    for (String prefix : prefixes) {
      assertThat(prefixes)
          .noneMatch(other -> prefix.startsWith(other + ".") || prefix.startsWith(other + "/"));
    }
  }
}
