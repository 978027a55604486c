package io.jleak.catalogue;

import io.jleak.userfile.JsonValue;
import io.jleak.userfile.Problems;
import io.jleak.userfile.Spelling;
import io.jleak.userfile.UserFile;
import io.jleak.userfile.UserFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a file of the user's own patterns: one pattern, or an array of them. */
final class UserPatterns {

  private static final String BUILT_IN = "JLK";

  private final Problems problems;
  private final Set<String> takenIds;

  /** By their ids. */
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private UserPatterns(Problems problems, Set<String> takenIds) {
    this.problems = problems;
    this.takenIds = takenIds;
  }

  /**
   * The patterns of a file.
   *
   * @param takenIds the ids that there are already
   */
  static List<Entry> read(Path file, Set<String> takenIds) throws IOException, UserFileException {
    Object json = UserFile.read(file);
    Problems problems = new Problems(file.toString());
    UserPatterns patterns = new UserPatterns(problems, takenIds);
    patterns.readAll(json);
    if (!problems.isEmpty()) {
      throw new UserFileException(problems.messages());
    }
    return List.copyOf(patterns.entries.values());
  }

  private void readAll(Object json) {
    boolean several = json instanceof List;
    JsonValue root = JsonValue.root(json, several ? "patterns" : "", problems);
    List<JsonValue> places = several ? root.elements() : List.of(root);
    List<Entry> read = new ArrayList<>();
    for (JsonValue place : places) {
      Entry entry = PatternReader.read(place);
      read.add(entry);
      checkId(entry.id(), place.at("id"));
      entries.putIfAbsent(entry.id(), entry);
    }
    for (int i = 0; i < read.size(); i++) {
      checkReferences(read.get(i), places.get(i));
    }
  }

  private void checkId(String id, JsonValue place) {
    if (id.isEmpty()) {
      return;
    }
    if (id.startsWith(BUILT_IN)) {
      place.problem(BUILT_IN + " is for the built-in patterns; choose letters of your own");
    } else if (!isId(id)) {
      place.problem(
          "expected capital letters and then digits, such as ACME001, found \"" + id + '"');
    } else if (entries.containsKey(id) || takenIds.contains(id)) {
      place.problem("there is another " + id);
    }
  }

  private static boolean isId(String id) {
    int letters = 0;
    while (letters < id.length() && id.charAt(letters) >= 'A' && id.charAt(letters) <= 'Z') {
      letters++;
    }
    return letters > 0
        && letters < id.length()
        && id.substring(letters).chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private void checkReferences(Entry entry, JsonValue place) {
    Set<String> known = new HashSet<>(takenIds);
    known.addAll(entries.keySet());
    checkKnown(entry.pattern().refines(), place.at("refines"), known);
    checkKnown(entry.pattern().overlaps(), place.at("overlaps"), known);
    if (refined(entry.id(), new HashSet<>()).contains(entry.id())) {
      place.at("refines").problem(entry.id() + " refines itself, directly or through others");
    }
  }

  private static void checkKnown(List<String> ids, JsonValue place, Set<String> known) {
    for (String id : ids) {
      if (!known.contains(id)) {
        place.problem("no pattern " + id + Spelling.didYouMean(id, known));
      }
    }
  }

  /** The ids that a pattern refines, directly or through other patterns of the file. */
  private Set<String> refined(String id, Set<String> found) {
    Entry entry = entries.get(id);
    if (entry != null) {
      for (String refined : entry.pattern().refines()) {
        if (found.add(refined)) {
          refined(refined, found);
        }
      }
    }
    return found;
  }
}
