package io.jleak.catalogue;

import io.jleak.catalogue.Subject.Fact;
import io.jleak.catalogue.Subject.Histogram;
import io.jleak.catalogue.Subject.Texts;
import io.jleak.model.DeadlockRole;
import io.jleak.model.LockSharing;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import io.jleak.model.TrendKind;
import io.jleak.model.WaitKind;
import io.jleak.userfile.JsonValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the {@code match} object of a pattern: what must hold for a group of threads. All keys of
 * an object must hold, and of the values in a list one.
 */
final class ConditionReader {

  static final Set<String> KEYS =
      Set.of(
          "allOf",
          "anyOf",
          "application",
          "applicationWaits",
          "count",
          "creator",
          "deadlock",
          "entry",
          "entryWaits",
          "frames",
          "innermost",
          "lockTypes",
          "locks",
          "names",
          "noneOf",
          "orphaned",
          "owner",
          "reloaded",
          "states",
          "threadKinds",
          "trends",
          "waits");
  static final Set<String> OWNER_KEYS = Set.of("frames", "states", "waits");

  private ConditionReader() {}

  static Condition.AllOf read(JsonValue match) {
    List<Condition> conditions = new ArrayList<>();
    for (Map.Entry<String, JsonValue> field : match.fields(KEYS).entrySet()) {
      conditions.add(condition(field.getKey(), field.getValue()));
    }
    return new Condition.AllOf(conditions);
  }

  private static Condition condition(String key, JsonValue value) {
    return switch (key) {
      case "allOf" -> new Condition.AllOf(conditions(value));
      case "anyOf" -> new Condition.AnyOf(conditions(value));
      case "noneOf" -> new Condition.NoneOf(new Condition.AnyOf(conditions(value)));
      case "frames" -> text(Texts.FRAMES, value);
      case "innermost" -> text(Texts.INNERMOST, value);
      case "entry" -> text(Texts.ENTRY, value);
      case "creator" -> text(Texts.CREATOR, value);
      case "lockTypes" -> text(Texts.LOCK_TYPES, value);
      case "names" -> new Condition.Names(WantedNameReader.read(value));
      case "states" ->
          new Condition.Majority(Histogram.STATES, constants(ThreadState.class, value));
      case "waits" -> new Condition.Majority(Histogram.WAITS, constants(WaitKind.class, value));
      case "application" -> new Condition.Value(Fact.APPLICATION, Set.of(value.truth()), 1);
      case "applicationWaits" ->
          new Condition.Value(Fact.APPLICATION_WAITS, Set.of(value.truth()), 1);
      case "entryWaits" -> new Condition.Value(Fact.ENTRY_WAITS, Set.of(value.truth()), 1);
      case "threadKinds" -> value(Fact.THREAD_KIND, ThreadKind.class, value, 1);
      case "trends" -> value(Fact.TREND, TrendKind.class, value, 1);
      case "locks" -> value(Fact.LOCKS, LockSharing.class, value, 2);
      case "orphaned" -> new Condition.Value(Fact.ORPHANED, Set.of(value.truth()), 2);
      case "reloaded" -> new Condition.Value(Fact.RELOADED, Set.of(value.truth()), 2);
      case "deadlock" -> value(Fact.DEADLOCK, DeadlockRole.class, value, 16);
      case "owner" -> new Condition.Owner(owner(value));
      case "count" -> new Condition.Count(value.count());
      default -> throw new IllegalStateException(key);
    };
  }

  private static Condition.AllOf owner(JsonValue value) {
    List<Condition> conditions = new ArrayList<>();
    for (Map.Entry<String, JsonValue> field : value.fields(OWNER_KEYS).entrySet()) {
      conditions.add(ownerCondition(field.getKey(), field.getValue()));
    }
    return new Condition.AllOf(conditions);
  }

  private static Condition ownerCondition(String key, JsonValue value) {
    return switch (key) {
      case "frames" -> text(Texts.OWNER_FRAMES, value);
      case "states" -> value(Fact.OWNER_STATE, ThreadState.class, value, 1);
      case "waits" -> value(Fact.OWNER_WAIT, WaitKind.class, value, 1);
      default -> throw new IllegalStateException(key);
    };
  }

  private static List<Condition> conditions(JsonValue array) {
    List<Condition> conditions = new ArrayList<>();
    for (JsonValue element : array.elements()) {
      conditions.add(read(element));
    }
    return conditions;
  }

  private static <E extends Enum<E>> Condition value(
      Fact fact, Class<E> type, JsonValue array, int points) {
    return new Condition.Value(fact, constants(type, array), points);
  }

  private static <E extends Enum<E>> Set<E> constants(Class<E> type, JsonValue array) {
    Set<E> constants = EnumSet.noneOf(type);
    for (JsonValue element : array.elements()) {
      E constant = element.constant(type);
      if (constant != null) {
        constants.add(constant);
      }
    }
    return constants;
  }

  private static Condition text(Texts fact, JsonValue array) {
    List<Glob> globs = new ArrayList<>();
    for (JsonValue element : array.elements()) {
      String text = element.text();
      if (text != null) {
        checkGlob(text, element);
        globs.add(Glob.ofCode(text));
      }
    }
    return new Condition.Text(fact, globs);
  }

  private static void checkGlob(String text, JsonValue place) {
    if (text.contains("***")) {
      place.problem("\"***\" is no glob: * stops at a dot, ** does not");
    } else if (text.indexOf(' ') >= 0 || text.indexOf('\t') >= 0) {
      place.problem("a space in \"" + text + "\": give class and method only");
    } else if (text.endsWith(")") && text.indexOf('(') >= 0) {
      place.problem(
          "give class and method only, without \"" + text.substring(text.lastIndexOf('(')) + '"');
    }
  }
}
