package io.jleak.catalogue;

import io.jleak.model.Level;
import io.jleak.userfile.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads one pattern, built-in or the user's.
 *
 * <p>What it returns is fit for use only where no problem was noted.
 */
final class PatternReader {

  private static final List<String> REQUIRED =
      List.of("id", "name", "title", "kind", "match", "why", "actions");
  static final Set<String> KEYS =
      Set.of(
          "id",
          "name",
          "title",
          "kind",
          "match",
          "why",
          "actions",
          "level",
          "refines",
          "overlaps",
          "page");
  private static final Set<String> LEVEL_KEYS = Set.of("atLeast", "atMost");
  private static final int MOST_ACTIONS = 4;

  private PatternReader() {}

  static Entry read(JsonValue json) {
    Map<String, JsonValue> fields = json.fields(KEYS);
    if (json.isObject()) {
      for (String key : REQUIRED) {
        if (!fields.containsKey(key)) {
          json.problem('"' + key + "\" is missing");
        }
      }
    }
    Template why = fields.containsKey("why") ? Template.read(fields.get("why")) : Template.EMPTY;
    List<Template> actions = actions(fields.get("actions"));
    Pattern pattern =
        new Pattern(
            text(fields.get("id")),
            name(fields.get("name")),
            text(fields.get("title")),
            kind(fields.get("kind")),
            levels(fields.get("level")),
            why.text(),
            texts(actions),
            ids(fields.get("refines")),
            ids(fields.get("overlaps")));
    Condition condition =
        fields.containsKey("match")
            ? ConditionReader.read(fields.get("match"))
            : new Condition.AllOf(List.of());
    String page = fields.containsKey("page") ? fields.get("page").text() : null;
    return new Entry(pattern, condition, why, actions, page);
  }

  private static String text(JsonValue value) {
    String text = value == null ? null : value.text();
    return text == null ? "" : text;
  }

  private static PatternKind kind(JsonValue value) {
    return value == null ? null : value.constant(PatternKind.class);
  }

  private static List<String> ids(JsonValue value) {
    return value == null ? List.of() : value.texts();
  }

  private static String name(JsonValue value) {
    String name = text(value);
    if (!name.isEmpty() && !isName(name)) {
      value.problem(
          "expected small letters and hyphens, such as timer-never-cancelled, found \""
              + name
              + '"');
    }
    return name;
  }

  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!letter && c != '-') {
        return false;
      }
    }
    return !name.startsWith("-") && !name.endsWith("-") && !name.contains("--");
  }

  private static LevelRange levels(JsonValue value) {
    if (value == null) {
      return LevelRange.ALL;
    }
    Map<String, JsonValue> fields = value.fields(LEVEL_KEYS);
    Level atLeast = level(fields.get("atLeast"), LevelRange.ALL.atLeast());
    Level atMost = level(fields.get("atMost"), LevelRange.ALL.atMost());
    if (atLeast.compareTo(atMost) > 0) {
      value.problem("atLeast is above atMost");
    }
    return new LevelRange(atLeast, atMost);
  }

  private static Level level(JsonValue value, Level otherwise) {
    Level level = value == null ? null : value.constant(Level.class);
    return level == null ? otherwise : level;
  }

  private static List<Template> actions(JsonValue value) {
    List<Template> actions = new ArrayList<>();
    if (value != null) {
      for (JsonValue element : value.elements()) {
        actions.add(Template.read(element));
      }
      if (actions.size() > MOST_ACTIONS) {
        value.problem("at most " + MOST_ACTIONS + " actions, found " + actions.size());
      }
    }
    return actions;
  }

  private static List<String> texts(List<Template> templates) {
    List<String> texts = new ArrayList<>();
    for (Template template : templates) {
      texts.add(template.text());
    }
    return texts;
  }
}
