package io.jleak.parse.wrapping;

import io.jleak.parse.text.Openings;

/** Tells from the lines below whether what stands before an opening is a prefix. */
final class PrefixEvidence {

  /** So many lines below the opening are looked at. */
  private static final int REACH = 16;

  /** So many lines tell that a dump is indented as a whole. */
  private static final int INDENTED_LINES = 3;

  enum Kind {
    /** It is not: a log quotes something that looks like an opening. */
    NONE,
    /** Only this line has it: the first one of a record that goes on without. */
    RECORD,
    /** The lines below have it too. */
    PREFIX
  }

  /** What was found; the pattern only with a prefix, and maybe shorter than the one asked for. */
  record Verdict(Kind kind, PrefixPattern pattern) {}

  private static final Verdict NONE = new Verdict(Kind.NONE, null);
  private static final Verdict RECORD = new Verdict(Kind.RECORD, null);

  private final Openings openings;

  PrefixEvidence(Openings openings) {
    this.openings = openings;
  }

  /**
   * Looks below the current line.
   *
   * @param pattern of what stands before the opening
   * @param named whether the opening begins with a quoted name, as a log's own words may
   * @param afterBody whether the line above belongs to a dump without prefix
   */
  Verdict of(PrefixPattern pattern, boolean named, boolean afterBody, LineStage lines) {
    if (pattern.isIndentation()) {
      return ofIndentation(pattern, lines);
    }
    PrefixPattern outer = null;
    boolean matched = false;
    for (int i = 0; i < REACH; i++) {
      HeldLine line = lines.ahead(i);
      if (line == null) {
        return NONE;
      }
      if (line.isBlank(0)) {
        continue;
      }
      int behind = pattern.behind(line.bytes, 0, line.length);
      if (behind >= 0) {
        matched = true;
        if (goesOn(line, behind, named)) {
          return new Verdict(Kind.PREFIX, pattern);
        }
      } else if (!matched && isPlain(line)) {
        return !afterBody || opens(line) ? RECORD : NONE;
      } else if (!matched && outer == null) {
        outer = pattern.commonWith(line.bytes, 0, line.length);
      }
      if (outer != null) {
        int behindOuter = outer.behind(line.bytes, 0, line.length);
        if (behindOuter >= 0 && goesOn(line, behindOuter, true)) {
          return new Verdict(Kind.PREFIX, outer);
        }
      }
    }
    return NONE;
  }

  /** All lines of the dump have at least the blanks that its opening has. */
  private static Verdict ofIndentation(PrefixPattern pattern, LineStage lines) {
    int matched = 0;
    for (int i = 0; matched < INDENTED_LINES; i++) {
      HeldLine line = lines.ahead(i);
      if (line == null || i == REACH) {
        return NONE;
      }
      if (!line.isBlank(0) && pattern.behind(line.bytes, 0, line.length) < 0) {
        return NONE;
      }
      matched += line.isBlank(0) ? 0 : 1;
    }
    return new Verdict(Kind.PREFIX, pattern);
  }

  /** Whether a dump seems to go on behind a prefix. */
  private static boolean goesOn(HeldLine line, int behind, boolean named) {
    return !line.isBlank(behind) && (!named || DumpLook.isBody(line.bytes, behind, line.length));
  }

  /** A line of a dump without prefix. */
  private boolean isPlain(HeldLine line) {
    return DumpLook.isBody(line.bytes, 0, line.length) || opens(line);
  }

  private boolean opens(HeldLine line) {
    return openings.in(line.bytes, 0, line.length);
  }
}
