package io.jleak.input;

import java.util.List;

/**
 * What is in an archive.
 *
 * @param entries its regular files
 * @param locked names of files that are encrypted
 * @param unsupported names of files packed in a way that cannot be unpacked here
 * @param damage why there may be more than is listed, as the end of a sentence; null when all of
 *     the archive was seen
 */
record Listing(List<Entry> entries, List<String> locked, List<String> unsupported, String damage) {

  /**
   * A file in an archive.
   *
   * @param path its name there; nothing is ever written to it
   */
  record Entry(String path, PackedSource.Bytes bytes) {}

  Listing {
    entries = List.copyOf(entries);
    locked = List.copyOf(locked);
    unsupported = List.copyOf(unsupported);
  }
}
