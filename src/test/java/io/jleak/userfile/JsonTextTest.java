package io.jleak.userfile;

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
        "``               | 1:1: expected a value, found the end",
        "{                | 1:2: Unexpected end-of-input: expected close marker for Object",
        "{a: 1}           | 1:2: Unexpected character ('a'",
        "{\"a\": 1 \"b\": 2} | 1:9: Unexpected character ('\"'",
        "{\"a\":1,\"a\":2} | 1:11: Duplicate field 'a'",
        "[1] []           | 1:5: expected the end",
        "nul              | 1:1: Unrecognized token 'nul'",
        "// comment       | 1:1: Unexpected character ('/'",
      })
  void saysWhereAndWhyATextIsNoJson(String json, String start) {
    assertThatThrownBy(() -> JsonText.read(json))
        .isInstanceOf(JsonSyntaxException.class)
        .hasMessageStartingWith(start);
  }

  @Test
  void endsInAMessageAndNotInAStackOverflowWhenNestedTooDeep() {
    assertThatThrownBy(() -> JsonText.read("[".repeat(100_000)))
        .isInstanceOf(JsonSyntaxException.class)
        .hasMessageContaining("nesting depth");
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
