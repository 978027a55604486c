package io.jleak.parse.wrapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.ThreadDump;
import io.jleak.parse.DumpText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A wrapped dump says what the dump says. */
class WrappingTest {

  static final List<String> SERIES =
      List.of(
          "deadlock-locks",
          "deadlock-mixed",
          "virtual-thread-server",
          "connection-pool-never-closed-jdk25",
          "latch-never-counted-down-threadinfo");

  static Stream<Arguments> prefixes() {
    return SERIES.stream()
        .flatMap(
            series -> Stream.of(LinePrefix.values()).map(prefix -> Arguments.of(prefix, series)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("prefixes")
  void prefixedIsPlain(LinePrefix prefix, String series) throws IOException {
    assertSame(text(series), prefix.before(text(series)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("prefixes")
  void logLinesAroundAndBetweenDoNotMatter(LinePrefix prefix, String series) throws IOException {
    List<String> lines = new ArrayList<>(List.of("Starting", "listening on port 80", "ready"));
    int number = 0;
    for (String line : text(series).split("\n", -1)) {
      lines.add(line);
      if (line.startsWith("\tat ") && ++number % 9 == 0) {
        lines.add("request " + number + " done in 5 ms");
      }
    }
    String mixed = String.join("\n", lines) + "\n";
    assertSame(mixed, prefix.before(mixed));
  }

  static Stream<Arguments> encodings() {
    return SERIES.stream()
        .flatMap(
            series ->
                Stream.of(TextEncoding.values()).map(encoding -> Arguments.of(encoding, series)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("encodings")
  void encodedIsPlain(TextEncoding encoding, String series) throws IOException {
    assertSame(text(series), encoding.of(text(series)));
  }

  static Stream<Arguments> breaks() {
    return SERIES.stream()
        .flatMap(
            series -> Stream.of(LineBreaks.values()).map(breaks -> Arguments.of(breaks, series)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("breaks")
  void brokenIsWhole(LineBreaks breaks, String series) throws IOException {
    assertSame(text(series), breaks.in(text(series)));
  }

  static String text(String series) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String file : List.of("d09.txt", "d10.txt")) {
      text.append(Files.readString(Path.of("testdata/series", series, file)));
    }
    return text.toString();
  }

  static void assertSame(String plain, String wrapped) {
    List<String> expected = facts(DumpText.parse(plain));
    for (String text : List.of(wrapped, wrapped.replace("\n", "\r\n"))) {
      List<ThreadDump> dumps = DumpText.parse(text);
      assertThat(facts(dumps)).isEqualTo(expected);
      assertThat(dumps.stream().mapToLong(dump -> dump.account().total()).sum())
          .isEqualTo(text.lines().count());
      assertThat(dumps).allSatisfy(dump -> assertThat(dump.account().unparsed()).isZero());
    }
  }

  /** All that a report can say, but for the lines. */
  static List<String> facts(List<ThreadDump> dumps) {
    List<String> facts = new ArrayList<>();
    for (ThreadDump dump : dumps) {
      facts.add(dump.format() + " " + dump.runtime() + " " + dump.capturedAt());
      facts.add("" + dump.processId() + dump.deadlocks());
      dump.threads().forEach(thread -> facts.add(withoutLine(thread.toString())));
      dump.mounted().forEach(thread -> facts.add(withoutLine(thread.toString())));
    }
    return facts;
  }

  private static String withoutLine(String thread) {
    return thread.replaceFirst(", line=\\d+", "");
  }
}
