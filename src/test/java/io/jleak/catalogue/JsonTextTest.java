package io.jleak.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {

  @Test
  void readsEveryKindOfValue() throws JsonSyntaxException {
    Map<String, Object> expected = new HashMap<>();
    expected.put("text", "a");
    expected.put("whole", 12L);
    expected.put("part", -5.0);
    expected.put("yes", true);
    expected.put("no", false);
    expected.put("none", null);
    expected.put("array", List.of(1L, List.of(), Map.of()));
    expected.put("object", Map.of("", "empty key"));
    assertThat(
            JsonText.read(
                """
                {"text": "a", "whole": 12, "part": -0.5e1, "yes": true, "no": false, "none": null,
                 "array": [1, [], {}], "object": {"": "empty key"}}
                """))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"\" | ``",
        "\"a b\" | a b",
        "\"\\\"\\\\\\/\" | \"\\/",
        "\"\\u0041\\u00e4\\u20AC\" | Aä€",
        "\"\\uD83D\\uDE00\" | \uD83D\uDE00",
        "\"# { [ , : ]\" | # { [ , : ]",
      })
  void readsTextsWithTheirEscapes(String json, String text) throws JsonSyntaxException {
    assertThat(JsonText.read(json)).isEqualTo(text);
  }

  @Test
  void readsControlCharactersThatAreEscaped() throws JsonSyntaxException {
    assertThat(JsonText.read("\"\\b\\f\\n\\r\\t\"")).isEqualTo("\b\f\n\r\t");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-1, -1",
    "12345678901234567, 12345678901234567",
    "1234567890123456789012, 1.2345678901234568E21",
    "1.5, 1.5",
    "2E3, 2000.0",
  })
  void readsNumbers(String json, String number) throws JsonSyntaxException {
    assertThat(JsonText.read(json)).hasToString(number);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``            | 1:1: expected a value, found the end",
        "{             | 1:2: expected a key in quotes, found the end",
        "{a: 1}        | 1:2: expected a key in quotes, found a",
        "{\"a\" 1}     | 1:6: expected a colon, found 1",
        "{\"a\": }     | 1:7: expected a value, found }",
        "{\"a\": 1,}   | 1:9: expected a key in quotes, found }",
        "{\"a\": 1 \"b\": 2} | 1:9: expected a comma or }, found \"",
        "{\"a\":1,\"a\":2} | 1:8: the key \"a\" comes twice",
        "[1, 2         | 1:6: expected a comma or ], found the end",
        "[1,]          | 1:4: expected a value, found ]",
        "[1] []        | 1:5: expected the end, found [",
        "nul           | 1:1: expected a value, found nul",
        "True          | 1:1: expected a value, found True",
        "01            | 1:2: expected the end, found 1",
        "-x            | 1:2: expected a digit, found x",
        "1.            | 1:3: expected a digit, found the end",
        "1e+           | 1:4: expected a digit, found the end",
        "\"abc         | 1:5: expected a closing quote, found the end",
        "\"a\\x\"      | 1:4: expected one of \"\\/bfnrtu after a backslash, found x",
        "\"\\u12g4\"   | 1:6: expected four hexadecimal digits after \\u, found g4",
        "'a'           | 1:1: expected a value, found '",
        "// comment    | 1:1: expected a value, found /",
      })
  void saysWhereAndWhyATextIsNoJson(String json, String message) {
    assertThatThrownBy(() -> JsonText.read(json))
        .isInstanceOf(JsonSyntaxException.class)
        .hasMessage(message);
  }

  @Test
  void countsLinesFromOne() {
    assertThatThrownBy(() -> JsonText.read("{\r\n  \"a\": [\n    1\n    2\n  ]\n}"))
        .hasMessage("4:5: expected a comma or ], found 2");
    assertThatThrownBy(() -> JsonText.read("[\"a\nb\"]"))
        .hasMessage("1:4: expected a closing quote, found the end of the line");
  }

  @Test
  void endsInAMessageAndNotInAStackOverflowWhenNestedTooDeep() {
    assertThatThrownBy(() -> JsonText.read("[".repeat(100_000)))
        .hasMessage("1:101: nested deeper than 100 levels");
  }

  @Test
  void readsEveryPrefixOfAFileWithoutAnyOtherException() {
    String json = "{\"a\": [1.5e-3, \"x\\u00e4\", true, null], \"b\": {}}";
    for (int end = 0; end < json.length(); end++) {
      String prefix = json.substring(0, end);
      assertThatThrownBy(() -> JsonText.read(prefix)).isInstanceOf(JsonSyntaxException.class);
    }
  }
}
