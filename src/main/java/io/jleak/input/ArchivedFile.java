package io.jleak.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A file in an archive by the names on its way, those that say nothing left out: {@code ./a/b},
 * {@code /a/b} and {@code a\b} are all {@code a/b}.
 *
 * @param names at least one
 */
record ArchivedFile(List<String> names, PackedSource.Bytes bytes) {

  /** macOS puts a file's attributes there, as a file that has the same name. */
  private static final String ATTRIBUTES = "__MACOSX";

  private static final Comparator<ArchivedFile> NATURAL =
      (left, right) -> NaturalOrder.comparePaths(left.names(), right.names());

  /** The files to read, in natural order, hidden ones left out as in a directory. */
  static List<ArchivedFile> wantedOf(Listing listing) {
    return listing.entries().stream()
        .map(entry -> new ArchivedFile(names(entry.path()), entry.bytes()))
        .filter(ArchivedFile::isWanted)
        .sorted(NATURAL)
        .toList();
  }

  String path() {
    return String.join("/", names);
  }

  private boolean isWanted() {
    return !names.isEmpty()
        && names.stream().noneMatch(name -> name.startsWith(".") || name.equals(ATTRIBUTES));
  }

  private static List<String> names(String path) {
    List<String> names = new ArrayList<>();
    for (String name : path.replace('\\', '/').split("/")) {
      if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
        names.add(name);
      }
    }
    return names;
  }
}
