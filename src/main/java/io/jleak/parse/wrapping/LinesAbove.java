package io.jleak.parse.wrapping;

import io.jleak.model.LineReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The last lines that belong to no dump: behind a prefix that is learned only below them a dump's
 * time and process id can stand.
 */
final class LinesAbove {

  private static final int KEPT = 5;

  private final HeldLine[] lines =
      Stream.generate(HeldLine::new).limit(KEPT).toArray(HeldLine[]::new);
  private int count;

  void add(LineReader line) {
    lines[count++ % KEPT].take(line);
  }

  void clear() {
    count = 0;
  }

  /** Whether the line right above one has text and begins with it, without any blanks. */
  boolean isUnindented(int number) {
    HeldLine last = count == 0 ? null : lines[(count - 1) % KEPT];
    return last != null
        && number - last.number <= 1
        && last.length > 0
        && last.bytes[0] != ' '
        && last.bytes[0] != '\t'
        && last.bytes[last.length - 1] != ':';
  }

  /** Those right above a line that have a prefix, without it, to be read once more. */
  List<HeldLine> stripped(PrefixPattern prefix, int number) {
    List<HeldLine> stripped = new ArrayList<>();
    for (int i = Math.max(0, count - KEPT); i < count; i++) {
      HeldLine line = lines[i % KEPT];
      int behind = prefix.behind(line.bytes, 0, line.length);
      if (behind >= 0 && line.number >= number - KEPT) {
        HeldLine rest = new HeldLine();
        rest.set(line.bytes, behind, line.length - behind);
        rest.number = line.number;
        rest.span = 0; // it has been counted
        rest.terminated = true;
        rest.done = true;
        stripped.add(rest);
      }
    }
    return stripped;
  }
}
