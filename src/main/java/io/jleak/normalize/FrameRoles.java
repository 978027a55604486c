package io.jleak.normalize;

import io.jleak.model.WaitKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which frames are plumbing: they tell how a thread waits or was started, not what code it runs.
 *
 * <p>Read from a table ({@code jvm-frames.roles} describes the form).
 */
final class FrameRoles {

  /** What the place of a frame in a chain depends on. */
  enum Role {
    WAIT,
    DOOR,
    SKIP,
    HIDE,
    ROOT,
    /** Any other frame: part of the chain. */
    CODE
  }

  /**
   * One line of the table.
   *
   * @param kind what a thread waits for in it, or null when the frame does not tell
   */
  record Entry(Role role, WaitKind kind, String function) {}

  private static final Entry CODE = new Entry(Role.CODE, null, "");

  private final Map<String, Entry> exact = new HashMap<>();
  private final List<Entry> byPrefix = new ArrayList<>();
  private final List<Entry> byPart = new ArrayList<>();
  private final List<Entry> states = new ArrayList<>();

  private FrameRoles() {}

  static FrameRoles read(String resource) {
    FrameRoles roles = new FrameRoles();
    for (String line : Resource.lines(resource)) {
      if (!line.isEmpty()) {
        roles.add(line);
      }
    }
    return roles;
  }

  private void add(String line) {
    String[] words = Resource.split(line);
    String[] kindAndRest = Resource.split(words[1]);
    switch (words[0]) {
      case "wait" -> add(new Entry(Role.WAIT, kind(kindAndRest[0]), kindAndRest[1]));
      case "door" -> add(new Entry(Role.DOOR, kind(kindAndRest[0]), kindAndRest[1]));
      case "skip" -> add(new Entry(Role.SKIP, null, words[1]));
      case "hide" -> add(new Entry(Role.HIDE, null, words[1]));
      case "root" -> add(new Entry(Role.ROOT, null, words[1]));
      case "state" -> states.add(new Entry(Role.CODE, kind(kindAndRest[0]), kindAndRest[1]));
      default -> throw new IllegalStateException("not a role: " + line);
    }
  }

  private void add(Entry entry) {
    String function = entry.function();
    int end = function.length() - 1;
    if (!function.endsWith("*")) {
      exact.put(function, entry);
    } else if (function.startsWith("*")) {
      byPart.add(new Entry(entry.role(), entry.kind(), function.substring(1, end)));
    } else {
      byPrefix.add(new Entry(entry.role(), entry.kind(), function.substring(0, end)));
    }
  }

  private static WaitKind kind(String name) {
    return name.equals("-") ? null : WaitKind.valueOf(name);
  }

  /** The entry for a canonical function: an exact one first, then the first that fits. */
  Entry of(String function) {
    Entry entry = exact.get(function);
    if (entry != null) {
      return entry;
    }
    for (Entry each : byPrefix) {
      if (function.startsWith(each.function())) {
        return each;
      }
    }
    for (Entry each : byPart) {
      if (function.contains(each.function())) {
        return each;
      }
    }
    return CODE;
  }

  /** What a thread waits for by the dump's own word for its state; null when that says nothing. */
  WaitKind kindOfState(String text) {
    for (Entry state : states) {
      if (text.contains(state.function())) {
        return state.kind();
      }
    }
    return null;
  }
}
