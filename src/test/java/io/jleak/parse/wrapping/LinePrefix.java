package io.jleak.parse.wrapping;

import java.util.Locale;
import java.util.function.BiFunction;

/** What others put before each line of a dump. */
enum LinePrefix {
  LOGBACK(
      (n, line) -> time(n, "2024-05-31 %02d:%02d:%02d,%03d") + " INFO  [main] c.a.Foo - " + line),
  LOGBACK_TRIMMED(
      (n, line) ->
          (time(n, "%02d:%02d:%02d.%03d [pool-1-thread-12] WARN  c.a.Foo - ") + line)
              .stripTrailing()),
  SPRING_BOOT(
      (n, line) ->
          time(n, "2024-05-31T%02d:%02d:%02d.%03d+02:00")
              + "  INFO 4711 --- [shop] [nio-8080-exec-9] c.acme.ThreadDumper                      : "
              + line),
  LOG4J_AT_MIDNIGHT(
      (n, line) ->
          (n < 9 ? "31 Dec 2024 23:59:59,99" + n : "1 Jan 2025 00:00:0" + n % 10 + "," + n)
              + " [main] INFO  com.acme.Foo  - "
              + line),
  KUBERNETES_CRI((n, line) -> "2024-01-01T00:00:00." + fraction(n) + "Z stdout F " + line),
  KUBERNETES_WITHOUT_FRACTION(
      (n, line) -> "2024-01-01T00:00:0" + n % 10 + (n % 4 == 0 ? "" : "." + n) + "Z " + line),
  KUBECTL_PREFIX((n, line) -> "[pod/web-7d9f8b6c5-x2x4z/app] " + line),
  DOCKER_COMPOSE((n, line) -> "web_1  | " + line),
  STERN((n, line) -> "web-7d9f8b6c5-x2x4z app " + line),
  JOURNALD(
      (n, line) ->
          (n < 30
                  ? "Nov 30 23:59:" + (30 + n)
                  : String.format(Locale.ROOT, "Dec  1 00:%02d:%02d", n / 60 % 60, n % 60))
              + " shop-host-1 java[1234]: "
              + line),
  SYSLOG_5424(
      (n, line) -> "<14>1 2024-05-31T12:00:00." + fraction(n) + "+02:00 host app 123 - - " + line),
  SYSLOG_3164((n, line) -> "<13>May  3 12:00:00 host app: " + line),
  JENKINS((n, line) -> time(n, "[2024-05-31T%02d:%02d:%02d.%03dZ] ") + line),
  GITHUB_ACTIONS((n, line) -> "2024-05-31T12:00:00." + (1_000_000 + n) + "Z " + line),
  TS(
      (n, line) ->
          "May 31 12:" + String.format(Locale.ROOT, "%02d:%02d ", n / 60 % 60, n % 60) + line),
  JBOSS(
      (n, line) ->
          time(n, "%02d:%02d:%02d,%03d") + " INFO  [stdout] (default task-" + n % 3 + ") " + line),
  QUOTED((n, line) -> "> " + line),
  QUOTED_TWICE((n, line) -> ("> > " + line).stripTrailing()),
  QUOTED_WITHOUT_BLANK((n, line) -> ">" + line),
  INDENTED((n, line) -> line.isEmpty() ? "" : "    " + line),
  INDENTED_BY_TAB((n, line) -> "\t" + line),
  NUMBERED((n, line) -> String.format(Locale.ROOT, "%6d\t", n) + line),
  NUMBERED_BY_EDITOR((n, line) -> String.format(Locale.ROOT, "%4d: ", n) + line),
  NUMBERED_TIGHTLY((n, line) -> n + ":" + line),
  GREP((n, line) -> "app-1.log:" + n + ":" + line),
  ADDED((n, line) -> "+" + line),
  COMMENT((n, line) -> ("# " + line).stripTrailing()),
  COLOURED(
      (n, line) ->
          "\u001b[32m12:00:"
              + (10 + n % 50)
              + "\u001b[0;39m \u001b[1mINFO\u001b[m "
              + line
              + "\u001b[0m"),
  COMPOSE_COLOURED((n, line) -> "\u001b[36mweb_1  |\u001b[0m " + line);

  private final BiFunction<Integer, String, String> wrap;

  LinePrefix(BiFunction<Integer, String, String> wrap) {
    this.wrap = wrap;
  }

  String before(String text) {
    StringBuilder wrapped = new StringBuilder();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      wrapped.append(wrap.apply(++number, line)).append('\n');
    }
    return wrapped.toString();
  }

  private static String time(int n, String format) {
    return String.format(
        Locale.ROOT, format, n / 600_000 % 24, n / 10_000 % 60, n / 100 % 60, n * 10 % 1000);
  }

  /** Go's RFC3339Nano drops zeros at the end. */
  private static String fraction(int n) {
    String digits = String.format(Locale.ROOT, "%09d", 100_000_000 + n * 7919L % 900_000_000);
    return digits.replaceAll("0+$", "");
  }
}
