package io.jleak.baseline;

import static io.jleak.baseline.Findings.TODAY;
import static io.jleak.baseline.Findings.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jleak.model.BaselineEntry;
import io.jleak.model.Level;
import io.jleak.userfile.UserFileException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The file of a baseline: what is written is read again, and what is wrong in it is told. */
class BaselineFileTest {

  private static final String ONE = "v1:1111111111111111";

  /** A file with nothing wrong; tests replace parts of it. */
  private static final String GOOD =
      """
      {
        "schemaVersion": "1.0",
        "entries": [
          {
            "fingerprint": "v1:1111111111111111",
            "patternId": "JLK002",
            "patternName": "name",
            "namePattern": "worker-#",
            "frame": "com.acme.Shop.sell",
            "level": "red",
            "maxCount": 96,
            "suppress": false,
            "reason": "known since May",
            "owner": "payments",
            "expires": "2026-12-01"
          }
        ]
      }
      """;

  @TempDir Path folder;

  @Test
  void entryIsOneFieldPerLine() throws Exception {
    List<BaselineEntry> entries = List.of(entry(ONE, "JLK002", Level.RED, 96, false, TODAY));

    assertThat(text(entries)).isEqualTo(GOOD);
    assertThat(read(GOOD)).isEqualTo(entries);
  }

  @Test
  void whatIsNotToldIsNull() throws Exception {
    BaselineEntry bare =
        new BaselineEntry(
            ONE, null, "", "", "", Level.INFO, BaselineEntry.ANY, false, "", "", null);

    assertThat(text(List.of(bare)))
        .contains("\"patternId\": null", "\"maxCount\": null", "\"owner\": null")
        .contains("\"reason\": \"TODO: say why this is accepted\"");
    assertThat(read(text(List.of(bare)))).containsExactly(bare);
    assertThat(read("{\"schemaVersion\": \"1.0\", \"entries\": []}")).isEmpty();
    assertThat(text(List.of()))
        .isEqualTo("{\n  \"schemaVersion\": \"1.0\",\n  \"entries\": []\n}\n");
  }

  @Test
  void fewFieldsAreEnough() throws Exception {
    assertThat(
            read(
                """
                {"schemaVersion": "1.3", "entries": [
                  {"fingerprint": "v1:1111111111111111", "level": "YELLOW"},
                  {"fingerprint": "v2:ab", "suppress": true, "reason": "idle by design"}
                ]}
                """))
        .containsExactly(
            new BaselineEntry(
                ONE, null, "", "", "", Level.YELLOW, BaselineEntry.ANY, false, "", "", null),
            new BaselineEntry(
                "v2:ab",
                null,
                "",
                "",
                "",
                null,
                BaselineEntry.ANY,
                true,
                "idle by design",
                "",
                null));
  }

  @Test
  void orderOfEntriesMakesNoOtherFile() throws IOException {
    List<BaselineEntry> entries = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      entries.add(
          entry("v1:" + (i * 7 % 20), i % 3 == 0 ? null : "JLK00" + i % 3, Level.RED, i + 1));
    }
    String once = text(entries);
    Collections.reverse(entries);

    assertThat(text(entries)).isEqualTo(once);
  }

  @Test
  void namesOfThreadsHideNothing() throws Exception {
    String hostile = "a\"\\\n\u202e\u0007\ud800<caf\u00e9>\u2028";
    BaselineEntry entry =
        new BaselineEntry(
            ONE, hostile, hostile, hostile, hostile, Level.RED, 1, false, hostile, hostile, null);

    String text = text(List.of(entry));

    assertThat(text).matches("[\\n -~]*").hasLineCount(18);
    assertThat(read(text)).containsExactly(entry);
  }

  static Stream<Arguments> mistakes() {
    return Stream.of(
        wrong("", "FILE:1:1: expected a value, found the end"),
        wrong("[]", "FILE: expected object, found array"),
        wrong(
            "{}",
            "FILE: schemaVersion: expected text, found null",
            "FILE: entries: expected array, found null"),
        replaced(
            "\"1.0\"",
            "\"2.0\"",
            "FILE: schemaVersion: this jleak reads version 1.0, not 2.0: make the file anew"),
        replaced("}\n  ]", "}, 7\n  ]", "FILE: entries[1]: expected object, found number", "*"),
        replaced(
            "\"owner\"", "\"ownr\"", "FILE: entries[0].ownr: unknown key, did you mean \"owner\"?"),
        replaced("\"entries\"", "\"entrys\"", "FILE: entrys: unknown key, did you mean", "*"),
        replaced(
            "\"v1:1111111111111111\"",
            "\"fe0b75be\"",
            "FILE: entries[0].fingerprint: expected v1: and 16 hexadecimal digits, found"
                + " \"fe0b75be\""),
        replaced(
            "\"red\"",
            "\"rad\"",
            "FILE: entries[0].level: unknown value \"rad\", did you mean \"RED\"?"),
        replaced(
            "\"red\"",
            "null",
            "FILE: entries[0].level: is missing; to accept any, write \"suppress\": true and a"
                + " reason"),
        replaced(
            "96", "0", "FILE: entries[0].maxCount: expected a whole number from 1 on, found 0"),
        replaced(
            "\"2026-12-01\"",
            "\"1.12.2026\"",
            "FILE: entries[0].expires: expected a day such as 2027-01-31, found \"1.12.2026\""),
        replaced(
            "2026-12-01",
            "+20261-12-01",
            "FILE: entries[0].expires: expected a day such as 2027-01-31, found"
                + " \"+20261-12-01\""),
        replaced(
            "\"suppress\": false,\n      \"reason\": \"known since May\"",
            "\"suppress\": true,\n      \"reason\": \"TODO: say why this is accepted\"",
            "FILE: entries[0].reason: a suppression needs one: say why this is no leak"),
        replaced(
            "\"suppress\": false",
            "\"suppress\": \"yes\"",
            "FILE: entries[0].suppress: expected true or false, found text"),
        replaced(
            "\"owner\": \"payments\"",
            "\"owner\": 7",
            "FILE: entries[0].owner: expected text," + " found number"),
        replaced(
            "\"owner\": \"payments\"",
            "\"owner\": \"a\", \"owner\": \"b\"",
            "FILE:14:28: Duplicate field 'owner'"),
        replaced(
            "  \"entries\": [\n",
            "  \"entries\": [\n{\"fingerprint\": \"v1:1111111111111111\", \"patternId\": \"JLK002\","
                + " \"level\": \"red\"},\n",
            "FILE: entries[1]: there is another entry with this fingerprint and pattern"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void mistakeIsToldWithItsPlace(String json, List<String> messages) throws IOException {
    Path file = Files.writeString(folder.resolve("known.json"), json);

    UserFileException e =
        catchThrowableOfType(UserFileException.class, () -> BaselineReader.read(file));

    List<String> told =
        e.problems().stream().map(each -> each.replace(file.toString(), "FILE")).toList();
    if (messages.contains("*")) {
      assertThat(told).anyMatch(each -> each.startsWith(messages.get(0)));
    } else {
      assertThat(told).isEqualTo(messages);
    }
  }

  @Test
  void fileThatIsTooLargeIsNotRead() throws IOException {
    Path file = folder.resolve("large.json");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength((16 << 20) + 1);
    }

    assertThatThrownBy(() -> BaselineReader.read(file))
        .hasMessage(file + ": is larger than 16 MB, which is not read");
  }

  @Test
  void fileThatIsNotThereIsAnInputError() {
    assertThatThrownBy(() -> Baseline.read(folder.resolve("none.json")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private static Arguments wrong(String json, String... messages) {
    return Arguments.of(json, List.of(messages));
  }

  private static Arguments replaced(String good, String bad, String... messages) {
    assertThat(GOOD).contains(good);
    return wrong(GOOD.replace(good, bad), messages);
  }

  private static String text(List<BaselineEntry> entries) throws IOException {
    StringWriter out = new StringWriter();
    new Baseline("", entries).write(out);
    return out.toString();
  }

  private List<BaselineEntry> read(String json) throws IOException, UserFileException {
    return BaselineReader.read(Files.writeString(folder.resolve("known.json"), json));
  }
}
