package io.jleak.catalogue;

import java.util.List;

/**
 * One leak pattern, as far as a reader needs it.
 *
 * @param id never reused, such as {@code JLK001}
 * @param name says the bad thing: {@code executor-never-shut-down}
 * @param title the same as a sentence
 * @param kind what a match means
 * @param levels the levels that its findings can have
 * @param why one line: why such threads pile up; can hold placeholders
 * @param actions what to do, the first thing first; can hold placeholders
 * @param refines ids of patterns that step back where this one matches too
 * @param overlaps ids of patterns that can match the same threads; the more specific one is chosen
 */
public record Pattern(
    String id,
    String name,
    String title,
    PatternKind kind,
    LevelRange levels,
    String why,
    List<String> actions,
    List<String> refines,
    List<String> overlaps) {

  public Pattern {
    actions = List.copyOf(actions);
    refines = List.copyOf(refines);
    overlaps = List.copyOf(overlaps);
  }
}
