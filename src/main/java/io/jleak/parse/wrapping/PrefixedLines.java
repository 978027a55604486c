package io.jleak.parse.wrapping;

import io.jleak.model.LineReader;
import io.jleak.parse.text.Bytes;
import io.jleak.parse.text.JsonMember;
import io.jleak.parse.text.Openings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Takes off what a log framework, a container runtime or a quotation puts before each line of a
 * dump. The prefix is learned where a dump opens behind some text and the lines below go on in the
 * same way; lines without it, of other loggers or in the middle of a record, pass unchanged.
 *
 * <pre>
 * 2024-05-01 12:00:00,123 INFO  [main] c.a.Foo - "worker-1" #12 prio=5 tid=0x1 nid=0x2 runnable
 * 2024-05-01 12:00:00,124 INFO  [main] c.a.Foo -    java.lang.Thread.State: RUNNABLE
 * </pre>
 */
final class PrefixedLines extends LineStage {

  private static final String OWNED_BY = "owned by ";

  /** No prefix is longer. */
  private static final int LONGEST = 256;

  /** Places in one line at which an opening is tried. */
  private static final int MOST_TRIES = 4;

  private static final int MOST_PATTERNS = 8;

  /** An opening without any blanks before it tells so many lines that they are not indented. */
  private static final int PLAIN_REACH = 2_000;

  private final Openings openings;
  private final BooleanSupplier wanted;
  private final PrefixEvidence evidence;
  private final List<PrefixPattern> patterns = new ArrayList<>();
  private final LinesAbove above = new LinesAbove();

  /** Number of the last line that opened a dump as it stood; and of the last of a dump's inside. */
  private int lastPlainOpening = -PLAIN_REACH;

  private int lastPlainBody = -1;

  /** The current line was put back, maybe behind others. */
  private boolean isToBeReadAgain;

  PrefixedLines(LineReader in, Openings openings) {
    this(in, openings, () -> true);
  }

  /**
   * A stage for the prefixes of others, in which it may stand.
   *
   * @param wanted whether there is anything to look for
   */
  PrefixedLines(LineReader in, Openings openings, BooleanSupplier wanted) {
    super(in);
    this.openings = openings;
    this.wanted = wanted;
    this.evidence = new PrefixEvidence(openings);
  }

  /** Whether it has learned a prefix. */
  boolean hasPrefixes() {
    return !patterns.isEmpty();
  }

  @Override
  public boolean next() throws IOException {
    if (!pull()) {
      return false;
    }
    if (wanted.getAsBoolean()
        && !isDone()
        && start < end
        && !(patterns.isEmpty() ? isPlainBody() : strip())) {
      inspect();
      while (isToBeReadAgain) {
        isToBeReadAgain = false;
        pull();
        if (!isDone()) {
          strip();
        }
      }
    }
    return true;
  }

  @Override
  boolean isCalm() {
    return super.isCalm() && patterns.isEmpty();
  }

  /** A line of a kind that passes unchanged does so without being read here. */
  void passed(KnownLine line, LineReader at) {
    switch (line) {
      case BODY -> lastPlainBody = at.number();
      case OPENING -> lastPlainOpening = at.number();
      case INDENTED -> above.add(at);
      case INDENTED_OPENING -> {}
    }
  }

  /** Whether a dump could open inside a line, behind what then would be a prefix. */
  boolean mayHoldOpening(byte[] bytes, int start, int end) {
    int limit = Math.min(end, start + LONGEST);
    int at = openings.next(bytes, start + 1, limit);
    while (at < limit && !openings.at(bytes, at, end)) {
      at = openings.next(bytes, at + 1, limit);
    }
    return at < limit || JsonMember.begins(bytes, Bytes.skipBlanks(bytes, start, end), end);
  }

  /** Whether an opening behind blanks may be that of dumps whose lines all are indented. */
  boolean mayBeIndented(int at) {
    return at - lastPlainOpening > PLAIN_REACH;
  }

  private boolean isPlainBody() {
    boolean body = DumpLook.isIndentedBody(buffer, start, end);
    if (body) {
      lastPlainBody = number;
    }
    return body;
  }

  /** Takes a known prefix off the current line, if it has one. */
  private boolean strip() {
    for (int i = 0; i < patterns.size(); i++) {
      PrefixPattern pattern = patterns.get(i);
      int behind = pattern.behind(buffer, start, end);
      if (behind >= 0) {
        if (i > 0) {
          patterns.remove(i);
          patterns.add(0, pattern);
        }
        boolean partial = pattern.isPartial(buffer, behind);
        start = behind;
        if (partial) {
          joinParts(pattern);
        }
        return true;
      }
    }
    return isPlainBody();
  }

  /** Adds the further parts of a line that the container runtime cut into pieces. */
  private void joinParts(PrefixPattern pattern) {
    byte[] joined = Arrays.copyOfRange(buffer, start, end);
    boolean goesOn = true;
    while (goesOn) {
      HeldLine part = ahead(0);
      int behind = part == null ? -1 : pattern.behind(part.bytes, 0, part.length);
      if (behind < 0) {
        break;
      }
      int length = joined.length;
      joined = Arrays.copyOf(joined, length + part.length - behind);
      System.arraycopy(part.bytes, behind, joined, length, part.length - behind);
      goesOn = pattern.isPartial(part.bytes, behind);
      swallow(1);
    }
    buffer = joined;
    start = 0;
    end = joined.length;
  }

  private void inspect() {
    int text = Bytes.skipBlanks(buffer, start, end);
    if (text == end) {
      return;
    }
    if (openings.in(buffer, start, end)) {
      openingAsItStands(text);
      return;
    }
    if (JsonMember.begins(buffer, text, end)) {
      above.add(this);
      return;
    }
    int limit = Math.min(end - start, LONGEST);
    int tries = 0;
    int length = openings.next(buffer, start + 1, start + limit) - start;
    while (length < limit && tries < MOST_TRIES) {
      if (openings.at(buffer, start + length, end) && !isOwner(start + length)) {
        if (learn(length)) {
          return;
        }
        tries++;
      }
      length = openings.next(buffer, start + length + 1, start + limit) - start;
    }
    above.add(this);
  }

  /** {@code on java.lang.Object@1b owned by "b" Id=4}: it is a thread's name, but no header. */
  private boolean isOwner(int name) {
    int from = name - OWNED_BY.length();
    return from >= start && Bytes.startsWith(buffer, from, name, OWNED_BY);
  }

  private void openingAsItStands(int text) {
    if (text == start) {
      lastPlainOpening = number;
      patterns.removeIf(PrefixPattern::isWeak);
    } else if (mayBeIndented(number) && !above.isUnindented(number)) {
      learn(text - start);
    }
  }

  /** Whether the text before a place in the current line is a prefix to take off. */
  private boolean learn(int length) {
    PrefixPattern pattern = PrefixPattern.of(buffer, start, start + length);
    boolean afterBody = lastPlainBody == number - 1;
    PrefixEvidence.Verdict verdict =
        evidence.of(pattern, buffer[start + length] == '"', afterBody, this);
    switch (verdict.kind()) {
      case NONE -> {
        return false;
      }
      case RECORD -> start += length;
      case PREFIX -> {
        patterns.add(0, verdict.pattern());
        if (patterns.size() > MOST_PATTERNS) {
          patterns.remove(MOST_PATTERNS);
        }
        unread(above.stripped(verdict.pattern(), number));
        isToBeReadAgain = true;
      }
    }
    above.clear();
    return true;
  }
}
