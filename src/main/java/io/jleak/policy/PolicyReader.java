package io.jleak.policy;

import io.jleak.model.Level;
import io.jleak.model.Priority;
import io.jleak.model.ServiceLevel;
import io.jleak.userfile.JsonValue;
import io.jleak.userfile.Problems;
import io.jleak.userfile.UserFile;
import io.jleak.userfile.UserFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a policy:
 *
 * <pre>
 * { "schemaVersion": "1.0",
 *   "rules": [
 *     { "levels": ["red"], "labels": { "sla_tier": ["P0"] },
 *       "priority": "P0", "respondWithin": "15 min", "owner": "payments", "runbook": "https://…" },
 *     { "levels": ["red", "orange"], "priority": "P2" } ] }
 * </pre>
 */
final class PolicyReader {

  private static final String VERSION = "schemaVersion";
  private static final String RULES = "rules";

  private static final Set<String> FIELDS =
      Set.of("levels", "patterns", "labels", "priority", "respondWithin", "owner", "runbook");

  private PolicyReader() {}

  /** All that is wrong in the file is told at once. */
  static List<PolicyRule> read(Path file) throws IOException, UserFileException {
    Object json = UserFile.read(file);
    Problems problems = new Problems(file.toString());
    JsonValue root = JsonValue.root(json, "", problems);
    Map<String, JsonValue> fields = root.fields(Set.of(VERSION, RULES));
    String version = fields.getOrDefault(VERSION, root.at(VERSION)).text();
    if (version != null && !version.startsWith("1.")) {
      fields.get(VERSION).problem("this jleak reads version 1.0, not " + version);
    }
    List<PolicyRule> rules = new ArrayList<>();
    for (JsonValue place : fields.getOrDefault(RULES, root.at(RULES)).elements()) {
      rules.add(rule(place));
    }
    if (!problems.isEmpty()) {
      throw new UserFileException(problems.messages());
    }
    return rules;
  }

  private static PolicyRule rule(JsonValue place) {
    Map<String, JsonValue> fields = place.fields(FIELDS);
    Set<Level> levels = EnumSet.noneOf(Level.class);
    for (JsonValue each : several(fields.get("levels"))) {
      Level level = each.constant(Level.class);
      if (level != null) {
        levels.add(level);
      }
    }
    ServiceLevel service =
        new ServiceLevel(
            priority(fields.getOrDefault("priority", place.at("priority"))),
            text(fields.get("respondWithin")),
            text(fields.get("owner")),
            text(fields.get("runbook")));
    return new PolicyRule(
        levels, texts(fields.get("patterns")), labels(fields.get("labels")), service);
  }

  private static Map<String, Set<String>> labels(JsonValue place) {
    Map<String, Set<String>> labels = new LinkedHashMap<>();
    if (place != null) {
      place.anyFields().forEach((name, values) -> labels.put(name, texts(values)));
    }
    return labels;
  }

  private static Priority priority(JsonValue place) {
    String name = place.text();
    Priority priority = name == null ? null : Priority.of(name);
    if (name != null && priority == null) {
      place.problem("expected P0, the most urgent, to P9, found \"" + name + '"');
    }
    return priority;
  }

  private static Set<String> texts(JsonValue place) {
    Set<String> texts = new HashSet<>();
    for (JsonValue each : several(place)) {
      String text = each.text();
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** One alone may stand without brackets. */
  private static List<JsonValue> several(JsonValue place) {
    if (place == null) {
      return List.of();
    }
    return place.isText() ? List.of(place) : place.elements();
  }

  /** Empty where there is none. */
  private static String text(JsonValue place) {
    String text = place == null ? null : place.text();
    return text == null ? "" : text;
  }
}
