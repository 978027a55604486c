package io.jleak.baseline;

import io.jleak.model.BaselineEntry;
import io.jleak.model.Level;
import io.jleak.userfile.JsonValue;
import io.jleak.userfile.Problems;
import io.jleak.userfile.UserFile;
import io.jleak.userfile.UserFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a baseline that {@link BaselineWriter} wrote and people have edited since. */
final class BaselineReader {

  /** Raised with every change, its first number when an older jleak would read it wrongly. */
  static final String VERSION = "1.0";

  static final String SCHEMA_VERSION = "schemaVersion";
  static final String ENTRIES = "entries";

  /** What stands for a reason until somebody gives one. */
  static final String NO_REASON = "TODO: say why this is accepted";

  private static final int DAY_LENGTH = 10;

  private static final Set<String> FIELDS =
      Set.of(
          "fingerprint",
          "patternId",
          "patternName",
          "namePattern",
          "frame",
          "level",
          "maxCount",
          "suppress",
          "reason",
          "owner",
          "expires");

  private final List<BaselineEntry> entries = new ArrayList<>();
  private final Set<List<String>> taken = new HashSet<>();

  private BaselineReader() {}

  /** All that is wrong in the file is told at once. */
  static List<BaselineEntry> read(Path file) throws IOException, UserFileException {
    Object json = UserFile.read(file);
    Problems problems = new Problems(file.toString());
    BaselineReader reader = new BaselineReader();
    reader.readAll(JsonValue.root(json, "", problems));
    if (!problems.isEmpty()) {
      throw new UserFileException(problems.messages());
    }
    return reader.entries;
  }

  private void readAll(JsonValue root) {
    Map<String, JsonValue> fields = root.fields(Set.of(SCHEMA_VERSION, ENTRIES));
    if (fields.isEmpty() && !root.isObject()) {
      return;
    }
    checkVersion(fields.getOrDefault(SCHEMA_VERSION, root.at(SCHEMA_VERSION)));
    for (JsonValue place : fields.getOrDefault(ENTRIES, root.at(ENTRIES)).elementsOrNone()) {
      BaselineEntry entry = entry(place);
      if (!taken.add(Arrays.asList(entry.fingerprint(), entry.patternId()))) {
        place.problem("there is another entry with this fingerprint and pattern");
      }
      entries.add(entry);
    }
  }

  private static void checkVersion(JsonValue place) {
    String version = place.text();
    if (version != null && !version.startsWith("1.")) {
      place.problem(
          "this jleak reads version " + VERSION + ", not " + version + ": make the file anew");
    }
  }

  private static BaselineEntry entry(JsonValue place) {
    Map<String, JsonValue> fields = place.fields(FIELDS);
    boolean suppress = fields.containsKey("suppress") && fields.get("suppress").truth();
    String reason = text(fields.get("reason"));
    if (reason.equals(NO_REASON)) {
      reason = "";
    }
    if (suppress && reason.isEmpty()) {
      place.at("reason").problem("a suppression needs one: say why this is no leak");
    }
    Level level = given(fields.get("level")) ? fields.get("level").constant(Level.class) : null;
    if (!suppress && !given(fields.get("level")) && place.isObject()) {
      place.at("level").problem("is missing; to accept any, write \"suppress\": true and a reason");
    }
    String patternId = text(fields.get("patternId"));
    return new BaselineEntry(
        fingerprint(fields.getOrDefault("fingerprint", place.at("fingerprint"))),
        patternId.isEmpty() ? null : patternId,
        text(fields.get("patternName")),
        text(fields.get("namePattern")),
        text(fields.get("frame")),
        level,
        given(fields.get("maxCount")) ? fields.get("maxCount").count() : BaselineEntry.ANY,
        suppress,
        reason,
        text(fields.get("owner")),
        given(fields.get("expires")) ? date(fields.get("expires")) : null);
  }

  private static boolean given(JsonValue value) {
    return value != null && !value.isNull();
  }

  /** Empty where there is none. */
  private static String text(JsonValue value) {
    String text = given(value) ? value.text() : null;
    return text == null ? "" : text;
  }

  private static String fingerprint(JsonValue place) {
    String text = place.text();
    if (text != null && !isFingerprint(text)) {
      place.problem("expected v1: and 16 hexadecimal digits, found \"" + text + '"');
    }
    return text == null ? "" : text;
  }

  /** Whether it is a hash behind the version of its recipe, whichever that is. */
  private static boolean isFingerprint(String text) {
    int colon = text.indexOf(':');
    return colon > 1
        && text.charAt(0) == 'v'
        && text.substring(1, colon).chars().allMatch(c -> c >= '0' && c <= '9')
        && text.length() > colon + 1
        && text.substring(colon + 1).chars().allMatch(c -> Character.digit(c, 16) >= 0);
  }

  private static LocalDate date(JsonValue place) {
    String text = place.text();
    try {
      if (text == null || text.length() == DAY_LENGTH) { // a year of five digits is a mistake
        return text == null ? null : LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      // said below
    }
    place.problem("expected a day such as 2027-01-31, found \"" + text + '"');
    return null;
  }
}
