package io.jleak.parse.wrapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What dumps are put into as a whole, or line by line. */
enum TextEncoding {
  DOCKER_JSON(
      eachLine(
          line ->
              "{\"log\":"
                  + json(line + "\n")
                  + ",\"stream\":\"stdout\",\"time\":\"2024-05-31T12:00:00.1Z\"}")),
  DOCKER_JSON_IN_PARTS(
      eachLine(
          line ->
              line.length() < 90
                  ? "{\"log\":" + json(line + "\n") + ",\"stream\":\"stdout\"}"
                  : "{\"log\":"
                      + json(line.substring(0, 50))
                      + ",\"stream\":\"stdout\"}\n"
                      + "{\"log\":"
                      + json(line.substring(50) + "\n")
                      + ",\"stream\":\"stdout\"}")),
  LOGSTASH(
      eachLine(
          line ->
              "{\"@timestamp\":\"2024-05-31T12:00:00.123Z\",\"@version\":\"1\",\"message\":"
                  + json(line)
                  + ",\"logger_name\":\"c.a.Foo\",\"thread_name\":\"main\",\"level\":\"INFO\",\"level_value\":20000}")),
  BUNYAN(
      eachLine(
          line ->
              "{\"name\":\"app\",\"hostname\":\"h\",\"pid\":12,\"level\":30,\"msg\":"
                  + json(line)
                  + ",\"v\":0}")),
  GOOGLE_CLOUD(
      eachLine(
          line ->
              "{\"severity\": \"INFO\", \"jsonPayload\": {\"message\": "
                  + json(line)
                  + "}, \"labels\": {\"a\": \"b\"}}")),
  LOKI(
      eachLine(
          line ->
              "{\"labels\":{\"app\":\"web\"},\"line\":"
                  + json(line)
                  + ",\"timestamp\":\"2024\"},")),
  JOURNAL(
      eachLine(
          line ->
              "{\"__CURSOR\":\"s=1\",\"_PID\":\"1\",\"MESSAGE\":"
                  + json(line)
                  + ",\"PRIORITY\":\"6\"}")),
  JOURNAL_OF_BYTES(
      eachLine(
          line ->
              "{\"MESSAGE\":" + Arrays.toString(line.getBytes(UTF_8)) + ",\"PRIORITY\":\"6\"}")),
  CRI_AROUND_JSON(
      eachLine(
          line ->
              "2024-01-01T00:00:00.123456789Z stderr F {\"level\":\"info\",\"message\":"
                  + json(line)
                  + "}")),
  JSON_IN_JSON(
      eachLine(
          line ->
              "{\"log\":"
                  + json("{\"message\":" + json(line) + "}\n")
                  + ",\"stream\":\"stdout\"}")),
  JSON_AROUND_LOG(
      eachLine(
          line -> "{\"log\":" + json("12:00:01.123 [main] INFO c.a.Foo - " + line + "\n") + "}")),
  ONE_RECORD(text -> "{\"level\":\"info\",\"message\":" + json(text) + ",\"app\":\"web\"}\n"),
  ONE_RECORD_BESIDE_ITS_MESSAGE(
      text -> "{\"message\":\"all threads\",\"details\":{\"dump\":" + json(text) + "}}\n"),
  ESCAPED(text -> escaped(text).replace("\"", "\\\"") + "\n"),
  ESCAPED_BUT_FOR_QUOTES(text -> escaped(text) + "\n"),
  ESCAPED_TWICE(text -> "  \"x\": " + json(json(text)) + ",\n"),
  ESCAPED_IN_A_LOG(
      text -> "2024-05-31 12:00:00,123 WARN [main] c.a.Foo - dump: " + json(text) + "\n"),
  ESCAPED_WITH_CODES(
      text -> "  " + json(text).replace("<", "\\u003c").replace(">", "\\u003E") + "\n"),
  PAGE(text -> "<!DOCTYPE html>\n<html><body>\n<pre>\n" + html(text) + "</pre>\n</body></html>\n"),
  PAGE_WITH_QUOTES(text -> "<pre>" + html(text).replace("&quot;", "\"") + "</pre>\n"),
  PAGE_WITHOUT_TAGS(TextEncoding::html),
  PAGE_OF_BREAKS(eachLine(line -> html(line).replace(" ", "&nbsp;") + "<br>")),
  PAGE_OF_PARAGRAPHS(
      text ->
          text.lines().map(line -> "<p>" + html(line) + "</p>").collect(Collectors.joining())
              + "\n"),
  PAGE_OF_SPANS(
      eachLine(
          line ->
              "<span class=\"timestamp\"><b>12:00:00</b> </span><span style=\"x\">"
                  + html(line)
                  + "</span>"));

  private final UnaryOperator<String> encode;

  TextEncoding(UnaryOperator<String> encode) {
    this.encode = encode;
  }

  String of(String text) {
    return encode.apply(text);
  }

  private static UnaryOperator<String> eachLine(Function<String, String> encode) {
    return text ->
        text.lines().map(line -> encode.apply(line) + "\n").collect(Collectors.joining());
  }

  private static String json(String text) {
    return '"' + escaped(text).replace("\"", "\\\"") + '"';
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace("\n", "\\n")
        .replace("\b", "\\b")
        .replace("\t", "\\t");
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#x27;");
  }
}
