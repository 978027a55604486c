package io.jleak.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.ThreadName;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameScannerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                                    | ``                           |",
        "main                                  | main                         |",
        "pool-7-thread-1                       | pool-#-thread-#              | 7 1",
        "http-nio-8080-exec-5                  | http-nio-#-exec-#            | 8080 5",
        "C2 CompilerThread0                    | C# CompilerThread#           | 2 0",
        "GC Thread#0                           | GC Thread#                   | 0",
        "007                                   | #                            | 7",
        "9223372036854775807                   | #                            | 9223372036854775807",
        "9223372036854775808                   | #                            | -1",
        "99999999999999999999999999            | #                            | -1",
        "worker-1705312272123                  | worker-#                     | 1705312272123",
        "C# worker #                           | C# worker #                  | -1 -1",
        "a##1                                  | a##                          | -1 1",
        "session-9f8e7d6c5b4a                  | session-#                    | -1",
        "session-12345678                      | session-#                    | 12345678",
        "decade-facade-deadbeef                | decade-facade-deadbeef       |",
        "node-4ead                             | node-#ead                    | 4",
        "job 2f1c9f6e-0d2b-4e5a-9c3d-8b7a6f5e4d3c x | job # x                 | -1",
        "2f1c9f6e-0d2b-4e5a-9c3d                | #-#d#b-#e#a-#c#d            | -1 0 2 4 5 9 3",
        "HttpClient@5d6a1b2c-17                | HttpClient@#-#               | -1 17",
        "Pool@12345678                         | Pool@#                       | -1",
        "user@1                                | user@#                       | 1",
        "Thread[#12,x]                         | Thread[#,x]                  | 12",
        "RMI TCP Connection(12)-10.0.0.1       | RMI TCP Connection(#)-#      | 12 -1",
        "AMQP Connection 10.1.2.3:5672         | AMQP Connection #            | -1",
        "http-10.1.2.3-8080-2                  | http-#-#-#                   | -1 8080 2",
        "v1.2.3.4.5                            | v#.#.#.#.#                   | 1 2 3 4 5",
        "10.999.0.1                            | #.#.#.#                      | 10 999 0 1",
        "RMI TCP Connection(2)-0:0:0:0:0:0:0:1 | RMI TCP Connection(#)-#      | 2 -1",
        "srv-[fe80::1ff:fe23:4567:890a]:80     | srv-[#]:#                    | -1 80",
        "at [::1]                              | at [#]                       | -1",
        "Foo::bar2                             | Foo::bar#                    | 2",
        "Foo::1                                | Foo::#                       | 1",
        "a:b:c                                 | a:b:c                        |",
        "x 10:15 y                             | x #:# y                      | 10 15",
        "x 10:15:59 y                          | x # y                        | -1",
        "report 2024-01-31 10:15:59,123 run 4  | report # run #               | -1 4",
        "report-2024-13-31                     | report-#-#-#                 | 2024 13 31",
        "nightly-20240131-2                    | nightly-#-#                  | -1 2",
        "OkHttp https://api.example/v1/a?id=7 x| OkHttp # x                   | -1",
        "tcp:///127.0.0.1:54321@61616          | tcp:///#@#                   | -1 61616",
        "0x7f3a                                | #                            | -1",
        "pool-\u0667                           | pool-\u0667                  |",
      })
  void takesANameApart(String name, String pattern, String slots) {
    List<Long> expected =
        slots == null ? List.of() : Arrays.stream(slots.split(" ")).map(Long::valueOf).toList();

    assertThat(NameScanner.scan(name)).isEqualTo(new ThreadName(pattern, expected));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void readsATokenAsOneValue(String what, String sample) {
    assertThat(NameScanner.scan("a " + sample + " b")).isEqualTo(one("a # b"));
    assertThat(NameScanner.scan("a@" + sample)).isEqualTo(one("a@#"));
  }

  static Stream<Arguments> samples() {
    return NameToken.ALL.stream()
        .filter(token -> !token.what().equals("identity hash"))
        .flatMap(token -> token.samples().stream().map(each -> Arguments.of(token.what(), each)));
  }

  @Test
  void keepsLineEndsAndOtherCharactersOfAName() {
    assertThat(NameScanner.scan("a\n1\u0000\"<é>\t\uD83D\uDE00"))
        .isEqualTo(new ThreadName("a\n#\u0000\"<é>\t\uD83D\uDE00", List.of(1L)));
  }

  @Test
  void hasAsManySlotsAsHashesAndAPatternThatIsItsOwnPattern() {
    Random random = new Random(7);
    String[] parts = {
      "1",
      "07",
      "a",
      "f",
      "g",
      "-",
      ".",
      ":",
      "::",
      "#",
      "@",
      " ",
      "0x",
      "T",
      "Z",
      "/",
      "2024",
      "2024-01-31",
      "10:15:59",
      "10.0.0.1",
      "9f8e7d6c",
      "-0d2b-4e5a-9c3d-8b7a6f5e4d3c",
      "http://"
    };
    for (int i = 0; i < 50_000; i++) {
      StringBuilder name = new StringBuilder();
      for (int part = random.nextInt(9); part >= 0; part--) {
        name.append(parts[random.nextInt(parts.length)]);
      }
      ThreadName once = NameScanner.scan(name.toString());
      assertThat(once.pattern().chars().filter(c -> c == '#').count())
          .as(name.toString())
          .isEqualTo(once.slots().size());
      assertThat(NameScanner.scan(once.pattern()).pattern()).isEqualTo(once.pattern());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "a",
        "1a",
        "1.",
        "1:",
        ":",
        "::",
        "a:",
        "1-",
        "12-",
        "2024-01-",
        "#",
        "@1a",
        "0x",
        "12:34:",
        "10.0.0.1",
        "9f8e7d6c-0d2b-",
        "http://",
        "https://x ",
        "20240131",
        "f",
        " ",
        "\n"
      })
  void looksAtEachCharacterOfAHostileNameABoundedNumberOfTimes(String part) {
    String name = part.repeat(20_000 / part.length());

    for (NameToken token : NameToken.ALL) {
      assertThat(LookCounter.looks(token.regex().pattern(), name))
          .as(token.what())
          .isLessThan(400L * name.length());
    }
  }

  @Test
  void readsANameOfAMegabyte() {
    ThreadName name = NameScanner.scan("a1:".repeat(350_000));

    assertThat(name.pattern()).isEqualTo("a#:".repeat(350_000));
    assertThat(name.slots()).hasSize(350_000);
  }

  private static ThreadName one(String pattern) {
    return new ThreadName(pattern, List.of(-1L));
  }
}
