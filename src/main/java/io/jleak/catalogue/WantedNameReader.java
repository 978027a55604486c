package io.jleak.catalogue;

import io.jleak.catalogue.WantedName.WantedSlot;
import io.jleak.model.SlotBehaviour;
import io.jleak.userfile.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a pattern says of thread names: a glob, or an object of a glob and slots. */
final class WantedNameReader {

  private static final Glob ANY = Glob.ofName("*");
  private static final Set<String> KEYS = Set.of("pattern", "slots");

  private WantedNameReader() {}

  static List<WantedName> read(JsonValue array) {
    List<WantedName> names = new ArrayList<>();
    for (JsonValue element : array.elements()) {
      if (element.isText()) {
        names.add(new WantedName(glob(element), null));
      } else {
        Map<String, JsonValue> fields = element.fields(KEYS);
        JsonValue pattern = fields.get("pattern");
        JsonValue slots = fields.get("slots");
        names.add(
            new WantedName(
                pattern == null ? ANY : glob(pattern), slots == null ? null : slots(slots)));
      }
    }
    return names;
  }

  private static Glob glob(JsonValue value) {
    String text = value.text();
    if (text == null) {
      return ANY;
    }
    String masked = withoutNumbers(text);
    if (!masked.equals(text)) {
      value.problem("write each number of a name as #: \"" + masked + "\"");
    }
    return Glob.ofName(text);
  }

  private static String withoutNumbers(String text) {
    StringBuilder masked = new StringBuilder();
    boolean inNumber = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!digit) {
        masked.append(c);
      } else if (!inNumber) {
        masked.append('#');
      }
      inNumber = digit;
    }
    return masked.toString();
  }

  private static List<WantedSlot> slots(JsonValue array) {
    List<WantedSlot> slots = new ArrayList<>();
    for (JsonValue element : array.elementsOrNone()) {
      if (element.isText("*")) {
        slots.add(WantedSlot.ONE_OF_ANY);
      } else if (element.isText("**")) {
        slots.add(WantedSlot.ANY_NUMBER);
      } else {
        SlotBehaviour behaviour = element.constant(SlotBehaviour.class);
        slots.add(behaviour == null ? WantedSlot.ONE_OF_ANY : WantedSlot.of(behaviour));
      }
    }
    return slots;
  }
}
