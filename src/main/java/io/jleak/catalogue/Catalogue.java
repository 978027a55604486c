package io.jleak.catalogue;

import io.jleak.model.TrendFacts;
import io.jleak.userfile.Spelling;
import io.jleak.userfile.UserFileException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All leak patterns, ready to be matched with groups of threads and to be explained. */
public final class Catalogue {

  /** Pages that belong to no pattern: on what is known; on own patterns; on states and levels. */
  public static final List<String> TOPICS = List.of("baseline", "pattern-file", "policy", "states");

  /** By their ids, in the order of these. */
  private final TreeMap<String, Entry> entries = new TreeMap<>();

  private final Set<String> builtIn = new HashSet<>();

  private Catalogue() {}

  /** The patterns that come with jleak. */
  public static Catalogue builtIn() {
    Catalogue catalogue = new Catalogue();
    catalogue.addAll(BuiltInPatterns.read());
    catalogue.builtIn.addAll(catalogue.entries.keySet());
    return catalogue;
  }

  /**
   * These patterns and those of a file.
   *
   * @throws UserFileException when the file is not as it should be
   */
  public Catalogue plus(Path file) throws IOException, UserFileException {
    Catalogue catalogue = new Catalogue();
    catalogue.entries.putAll(entries);
    catalogue.builtIn.addAll(builtIn);
    catalogue.addAll(UserPatterns.read(file, entries.keySet()));
    return catalogue;
  }

  private void addAll(List<Entry> more) {
    for (Entry entry : more) {
      entries.put(entry.id(), entry);
    }
  }

  /**
   * The pattern that fits best: not refined by another one that matches, and then the most specific
   * one ({@link Condition#points}). Where two say as much, the user's own comes first, then the one
   * with the lower id; the order of files never matters. For want of a better one it is {@code
   * JLK000}.
   */
  public Match find(TrendFacts facts) {
    List<Entry> matching = matching(facts);
    Set<String> refined = new HashSet<>();
    for (Entry entry : matching) {
      refined.addAll(entry.pattern().refines());
    }
    Entry best = null;
    for (Entry entry : matching) {
      if (!refined.contains(entry.id()) && (best == null || isBetter(entry, best))) {
        best = entry;
      }
    }
    if (best == null) {
      throw new IllegalStateException("patterns refine each other in a circle");
    }
    return best.match(facts);
  }

  private boolean isBetter(Entry entry, Entry best) {
    int more = entry.condition().points() - best.condition().points();
    boolean usersOverBuiltIn = builtIn.contains(best.id()) && !builtIn.contains(entry.id());
    return more > 0 || (more == 0 && usersOverBuiltIn);
  }

  /** Every pattern whose conditions hold, in the order of their ids. */
  List<Entry> matching(TrendFacts facts) {
    Subject subject = Subject.of(facts);
    List<Entry> matching = new ArrayList<>();
    for (Entry entry : entries.values()) {
      if (entry.condition().holds(subject)) {
        matching.add(entry);
      }
    }
    return matching;
  }

  /** All patterns, in the order of their ids. */
  public List<Pattern> all() {
    return entries.values().stream().map(Entry::pattern).toList();
  }

  /** The pattern with this id, in whatever case, or with this name. */
  public Optional<Pattern> pattern(String idOrName) {
    return entry(idOrName).map(Entry::pattern);
  }

  /** The page of the pattern with this id or name, or of one of the {@link #TOPICS}: Markdown. */
  public Optional<String> page(String wanted) {
    if (TOPICS.contains(wanted)) {
      return Optional.of(BuiltInPatterns.page(wanted));
    }
    return entry(wanted)
        .map(
            entry ->
                builtIn.contains(entry.id())
                    ? BuiltInPatterns.page(entry.pattern())
                    : entry.pageOrSummary());
  }

  /**
   * The ids, names and topics that somebody may have meant who wrote something else, the nearest
   * first.
   */
  public List<String> suggestions(String wrong) {
    List<String> known = new ArrayList<>(TOPICS);
    for (Entry entry : entries.values()) {
      known.add(entry.id());
      known.add(entry.pattern().name());
    }
    return Spelling.near(wrong, known);
  }

  private Optional<Entry> entry(String idOrName) {
    String wanted = idOrName.toLowerCase(Locale.ROOT);
    return entries.values().stream()
        .filter(
            entry ->
                entry.id().toLowerCase(Locale.ROOT).equals(wanted)
                    || entry.pattern().name().equals(wanted))
        .findFirst();
  }
}
