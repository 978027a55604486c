package io.jleak.userfile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A value of a JSON file, with its place in the file. Asked for something that it is not, it notes
 * the problem and answers with null or something empty, so that the reader can go on.
 */
public final class JsonValue {

  private final Object json;
  private final Problems problems;

  /** Null for the outermost value. */
  private final JsonValue parent;

  /** Its key in its parent; null in an array. */
  private final String key;

  /** Its index in its parent, an array. */
  private final int index;

  private JsonValue(Object json, Problems problems, JsonValue parent, String key, int index) {
    this.json = json;
    this.problems = problems;
    this.parent = parent;
    this.key = key;
    this.index = index;
  }

  /**
   * A whole file.
   *
   * @param json as {@link JsonText} returns it
   * @param name what to call it in messages; empty when there is no need to call it anything
   * @param problems where to note what is wrong
   */
  public static JsonValue root(Object json, String name, Problems problems) {
    return new JsonValue(json, problems, null, name, 0);
  }

  public boolean isObject() {
    return json instanceof Map;
  }

  public boolean isNull() {
    return json == null;
  }

  public boolean isText() {
    return json instanceof String;
  }

  public boolean isText(String text) {
    return text.equals(json);
  }

  /** Its text, or null when it is none. */
  public String text() {
    if (json instanceof String text) {
      if (!text.isBlank()) {
        return text;
      }
      problem("must not be empty");
    } else {
      expected("text");
    }
    return null;
  }

  /** Its number, or 1 when it is no whole number from 1 on. */
  public int count() {
    if (json instanceof Long number && number >= 1 && number <= Integer.MAX_VALUE) {
      return number.intValue();
    }
    if (json instanceof Number) {
      problem("expected a whole number from 1 on, found " + json);
    } else {
      expected("number");
    }
    return 1;
  }

  /** Its truth value, or true when it has none. */
  public boolean truth() {
    if (json instanceof Boolean truth) {
      return truth;
    }
    expected("true or false");
    return true;
  }

  /** The constant that it names, in whatever case, or null when there is none. */
  public <E extends Enum<E>> E constant(Class<E> type) {
    String text = text();
    if (text == null) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    List<String> known = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    String meant = Spelling.didYouMean(text, known);
    problem(
        "unknown value \"%s\"%s"
            .formatted(text, meant.isEmpty() ? ", expected " + String.join(", ", known) : meant));
    return null;
  }

  /** Its elements, of which there must be some; none when it is no array. */
  public List<JsonValue> elements() {
    if (json instanceof List<?> array && array.isEmpty()) {
      problem("must not be empty");
    }
    return elementsOrNone();
  }

  /** Its elements; none when it is an empty array, or no array. */
  public List<JsonValue> elementsOrNone() {
    if (!(json instanceof List<?> array)) {
      expected("array");
      return List.of();
    }
    List<JsonValue> elements = new ArrayList<>();
    for (Object element : array) {
      elements.add(new JsonValue(element, problems, this, null, elements.size()));
    }
    return elements;
  }

  /** Its texts; those of its elements that are none are left out. */
  public List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (JsonValue element : elements()) {
      String text = element.text();
      if (text != null) {
        texts.add(text);
      }
    }
    return texts;
  }

  /** Its values by key; empty when it is no object. Keys other than the known ones are problems. */
  public Map<String, JsonValue> fields(Set<String> known) {
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    anyFields()
        .forEach(
            (name, field) -> {
              if (known.contains(name)) {
                fields.put(name, field);
              } else {
                field.problem("unknown key" + Spelling.didYouMean(name, known));
              }
            });
    return fields;
  }

  /** Its values by key, whatever the keys; empty when it is no object. */
  public Map<String, JsonValue> anyFields() {
    if (!(json instanceof Map<?, ?> object)) {
      expected("object");
      return Map.of();
    }
    Map<String, JsonValue> fields = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : object.entrySet()) {
      String name = (String) entry.getKey();
      fields.put(name, new JsonValue(entry.getValue(), problems, this, name, 0));
    }
    return fields;
  }

  /** The place of a field, whether or not it is there. */
  public JsonValue at(String name) {
    return new JsonValue(null, problems, this, name, 0);
  }

  public void problem(String message) {
    problems.add(path(), message);
  }

  /** Its place, such as {@code patterns[2].match.frames}; put together only when asked for. */
  private String path() {
    String before = parent == null ? "" : parent.path();
    if (key == null) {
      return before + "[" + index + "]";
    }
    return before.isEmpty() ? key : before + "." + key;
  }

  private void expected(String what) {
    problem("expected " + what + ", found " + kind());
  }

  private String kind() {
    if (json instanceof Map) {
      return "object";
    }
    if (json instanceof List) {
      return "array";
    }
    if (json instanceof String) {
      return "text";
    }
    return json instanceof Number ? "number" : String.valueOf(json);
  }
}
