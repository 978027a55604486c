package io.jleak.catalogue;

import io.jleak.model.NameFacts;
import io.jleak.model.SlotBehaviour;
import java.util.List;

/**
 * What a thread name should look like.
 *
 * @param pattern matched with the name pattern, in which every number is a {@code #}
 * @param slots how the numbers should behave, one entry for each; null asks nothing of them
 */
record WantedName(Glob pattern, List<WantedSlot> slots) {

  /** One slot of a name, or several that do not matter. */
  enum WantedSlot {
    CONSTANT(SlotBehaviour.CONSTANT),
    VARYING(SlotBehaviour.VARYING),
    EVER_NEW(SlotBehaviour.EVER_NEW),
    /** {@code *}: one slot, whatever it does. */
    ONE_OF_ANY(null),
    /** {@code **}: any number of slots. */
    ANY_NUMBER(null);

    private final SlotBehaviour behaviour;

    WantedSlot(SlotBehaviour behaviour) {
      this.behaviour = behaviour;
    }

    static WantedSlot of(SlotBehaviour behaviour) {
      return switch (behaviour) {
        case CONSTANT -> CONSTANT;
        case VARYING -> VARYING;
        case EVER_NEW -> EVER_NEW;
      };
    }

    boolean fits(SlotBehaviour slot) {
      return behaviour == null || behaviour == slot;
    }
  }

  boolean fits(NameFacts name) {
    return pattern.matches(name.pattern()) && (slots == null || fits(slots, name.slots()));
  }

  /** As {@link Glob#matches}: goes back to the last {@code **} where a slot does not fit. */
  private static boolean fits(List<WantedSlot> wanted, List<SlotBehaviour> slots) {
    int at = 0;
    int next = 0;
    int afterStars = -1;
    int starsEnd = 0;
    while (at < slots.size() || next < wanted.size()) {
      WantedSlot slot = next < wanted.size() ? wanted.get(next) : null;
      if (slot == WantedSlot.ANY_NUMBER) {
        next++;
        afterStars = next;
        starsEnd = at;
      } else if (slot != null && at < slots.size() && slot.fits(slots.get(at))) {
        at++;
        next++;
      } else if (afterStars >= 0 && starsEnd < slots.size()) {
        starsEnd++;
        at = starsEnd;
        next = afterStars;
      } else {
        return false;
      }
    }
    return true;
  }

  int points() {
    int points = pattern.points();
    if (slots != null) {
      for (WantedSlot slot : slots) {
        points += slot.behaviour == null ? 0 : 1;
      }
    }
    return points;
  }
}
