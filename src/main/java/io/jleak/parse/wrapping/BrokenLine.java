package io.jleak.parse.wrapping;

import io.jleak.parse.text.Bytes;
import io.jleak.parse.text.Openings;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells the first part of a broken line from a whole one, and how the parts go together: a console
 * breaks anywhere, a mail at a blank, which is then missing.
 */
final class BrokenLine {

  /** Kinds of line that show by themselves when their end is missing. */
  enum Kind {
    /** {@code at a.B.c(D.java:1)}. */
    FRAME,
    /** {@code - locked <0x…> (a X)}. */
    LOCK,
    /** {@code "name" #1 prio=5 …}. */
    HEADER,
    /** Others at which a dump or its part opens, with brackets: {@code goroutine 1 [running]:}. */
    OPENING,
    /** {@code main.(*T).f(0x1, 0x2)}. */
    CALL,
    /** {@code /src/main.go:12 +0x1d}. */
    PLACE
  }

  private static final Pattern FRAME_END =
      Pattern.compile(
          "\\s*at\\s+[^\\s(]+\\([^\\s()]*(?:(?:Native|Unknown|Compiled|Interpreted) [A-Z][a-z]+)?\\)");

  private static final Pattern HEADER_PART =
      Pattern.compile(
          ".*(?:[nt]id=|prio=|cpu=|elapsed=|[iI]d=|unnable|waiting|ondition|onitor|sleeping|RUNNABLE"
              + "|BLOCKED|WAITING|owned by|native\\)|@[0-9a-f]+|^[0-9a-f]{1,8}$|\\[0x|0x[0-9a-f]+\\]|\\]).*");

  /** The start of a field or a word that a header can go on with. */
  private static final Pattern FRESH =
      Pattern.compile(
          "(?:[a-z_]+=|#[0-9]|daemon\\b|runnable\\b|waiting\\b|sleeping\\b|in\\b|on\\b|for\\b|condition\\b"
              + "|monitor\\b|entry\\b|Object\\.|owned\\b|by\\b|\\[|\\(|\").*");

  /** The end of a header's field or word that is not cut. */
  private static final Pattern FULL =
      Pattern.compile(
          ".*(?:[\\s\"][a-z_]+=[^\\s]+|#[0-9]+|[\\s](?:daemon|runnable|waiting|on|condition|in|for|monitor"
              + "|entry|sleeping|owned|by|RUNNABLE|BLOCKED|WAITING|TIMED_WAITING)|wait\\(\\)|\"|\\])");

  /**
   * {@code 2024-05-31 12:00}, {@code [main]}, {@code INFO}: a log's line between those of a dump.
   */
  private static final Pattern LOG =
      Pattern.compile(
          "[0-9]{4}[-/][0-9]{2}|[0-9]{2}[-/:][0-9]{2}|[0-9]{2}\\.[0-9]{2}\\.|\\[(?!0x)|TRACE|DEBUG|INFO|WARN|ERROR|[A-Z][a-z]{2} [0-9 ]");

  /** Words of other openings behind which a blank belongs: {@code (17+35 mixed mode)}. */
  private static final Set<String> INSIDE_OPENING = Set.of("mixed", "[chan", "locked", "to");

  private static final Set<String> HEADER_WORDS =
      Set.of("daemon", "runnable", "waiting", "condition", "monitor", "entry", "sleeping");

  /** Nobody's console is narrower. */
  private static final int SHORTEST_HEADER = 20;

  /** Words of a lock line behind which a blank belongs. */
  private static final Set<String> BEFORE_BLANK =
      Set.of(
          "-", "locked", "on", "to", "lock", "re-lock", "for", "in", "parking", "waiting", "a",
          "(a");

  private final Openings openings;

  BrokenLine(Openings openings) {
    this.openings = openings;
  }

  /** What kind of line may begin here; null when its end would not show. */
  Kind kind(byte[] bytes, int first, int end, boolean opening) {
    if (DumpLook.isFrame(bytes, first, end)
        || (end - first == 2 && text(bytes, first, end).equals("at"))) {
      return Kind.FRAME;
    }
    return switch (bytes[first]) {
      case '-' -> DumpLook.isLock(bytes, first, end) ? Kind.LOCK : null;
      case '"' -> opening || hasField(bytes, first, end) ? Kind.HEADER : null;
      case '/' -> first > 0 && bytes[first - 1] == '\t' ? Kind.PLACE : null;
      default -> opening ? Kind.OPENING : isCall(bytes, first, end) ? Kind.CALL : null;
    };
  }

  /** A header that is cut before the fields that tell it. */
  private static boolean hasField(byte[] bytes, int first, int end) {
    return Bytes.contains(bytes, first, end, "\" os_prio=")
        || Bytes.contains(bytes, first, end, "\" daemon ")
        || Bytes.contains(bytes, first, end, "\" cpu=");
  }

  private static boolean isCall(byte[] bytes, int first, int end) {
    int at = first;
    boolean dotted = false;
    while (at < end && bytes[at] > ' ' && bytes[at] != '(') {
      dotted |= bytes[at] == '.';
      at++;
    }
    return dotted && at < end && bytes[at] == '(';
  }

  boolean isWhole(Kind kind, byte[] bytes, int first, int end) {
    return switch (kind) {
      case FRAME -> {
        int last = last(bytes, first, end);
        yield bytes[last] == ']'
            || (bytes[last] == ')' && FRAME_END.matcher(text(bytes, first, last + 1)).lookingAt());
      }
      case LOCK -> isBalanced(bytes, first, end) && hasLock(bytes, first, end);
      case HEADER -> isWholeHeader(bytes, first, end);
      case OPENING, CALL -> isBalanced(bytes, first, end);
      case PLACE -> isWholePlace(bytes, first, end);
    };
  }

  /**
   * Whether a line ends inside or right behind the hash of a lock, {@code X@1b2}, and a part goes
   * on.
   */
  boolean cutsHash(byte[] bytes, int first, int end, HeldLine part) {
    int at = end - 1;
    while (at > first && Character.digit(bytes[at], 16) >= 0) {
      at--;
    }
    if (part == null || bytes[at] != '@' || end - at > 8 || part.length > 8) {
      return false;
    }
    for (int i = 0; i < part.length; i++) {
      if (Character.digit(part.bytes[i], 16) < 0) {
        return false;
      }
    }
    return part.length > 0;
  }

  private static boolean hasLock(byte[] bytes, int first, int end) {
    boolean hotSpot = Bytes.contains(bytes, first, end, "<");
    return hotSpot
        ? !Bytes.contains(bytes, first, end, "> (") || bytes[last(bytes, first, end)] == ')'
        : Bytes.contains(bytes, first, end, "@");
  }

  /** Only the stack's address is surely the end; other headers are whole unless it comes below. */
  private static boolean isWholeHeader(byte[] bytes, int first, int end) {
    byte last = bytes[last(bytes, first, end)];
    return last == ']'
        || last == ':'
        || Bytes.contains(bytes, first, end, ") at ")
        || Bytes.contains(bytes, first, end, "java.lang.Thread.State:");
  }

  /** {@code /src/main.go:12 +0x1d}: a number behind a colon, and maybe an offset. */
  private static boolean isWholePlace(byte[] bytes, int first, int end) {
    int at = last(bytes, first, end);
    while (at > first && Character.digit(bytes[at], 16) >= 0) {
      at--;
    }
    if (at > first + 3 && bytes[at] == 'x' && bytes[at - 2] == '+') {
      at -= 4;
      while (at > first && Bytes.isDigit(bytes[at])) {
        at--;
      }
    }
    return bytes[at] == ':' && at + 1 < end && Bytes.isDigit(bytes[at + 1]);
  }

  private static boolean isBalanced(byte[] bytes, int first, int end) {
    int open = 0;
    for (int at = first; at < end; at++) {
      switch (bytes[at]) {
        case '(', '[', '<' -> open++;
        case ')', ']', '>' -> open--;
        default -> {}
      }
    }
    return open <= 0;
  }

  /** Whether a line can be a further part of one, as it is none of a dump or a log by itself. */
  boolean mayGoOn(Kind kind, ByteText whole, HeldLine line) {
    if (isBody(line) && !Bytes.startsWith(line.bytes, 0, line.length, " ")) {
      return false;
    }
    int first = Bytes.skipBlanks(line.bytes, 0, line.length);
    if (standsAlone(line, first)) {
      return false;
    }
    if ("-|^*".indexOf(line.bytes[first]) >= 0) {
      return false;
    }
    String text = text(line.bytes, first, line.length);
    return kind != Kind.HEADER
        || (whole.length >= SHORTEST_HEADER
            && (HEADER_PART.matcher(text).matches() || completesWord(whole, text))
            && !LOG.matcher(text).lookingAt());
  }

  /** {@code runnab} and {@code le}. */
  private static boolean completesWord(ByteText whole, String part) {
    String before = text(whole.bytes, 0, whole.length);
    int blank = part.indexOf(' ');
    String word = before.substring(before.lastIndexOf(' ') + 1);
    return HEADER_WORDS.contains(word + (blank < 0 ? part : part.substring(0, blank)));
  }

  /** Whether the line below a header, null at the end, is one of a dump: its state, a frame. */
  boolean isBody(HeldLine line) {
    return line == null
        || line.isBlank(0)
        || DumpLook.isBody(line.bytes, 0, line.length)
        || standsAlone(line, 0);
  }

  private boolean standsAlone(HeldLine line, int first) {
    return DumpLook.isFrame(line.bytes, first, line.length)
        || DumpLook.isLock(line.bytes, first, line.length)
        || openings.in(line.bytes, 0, line.length);
  }

  void add(Kind kind, ByteText whole, HeldLine part) {
    int from = Bytes.skipBlanks(part.bytes, 0, part.length);
    if (!isBlank(whole.bytes[whole.length - 1]) && needsBlank(kind, whole, part, from)) {
      whole.add(' ');
    }
    whole.add(part.bytes, from, part.length);
  }

  private static boolean needsBlank(Kind kind, ByteText whole, HeldLine part, int from) {
    String before = text(whole.bytes, 0, whole.length);
    String behind = text(part.bytes, from, part.length);
    String word = before.substring(Math.max(before.lastIndexOf(' '), before.lastIndexOf('\t')) + 1);
    return switch (kind) {
      case FRAME ->
          word.equals("at")
              || (word.endsWith("Native") && behind.startsWith("Method"))
              || (word.endsWith("Unknown") && behind.startsWith("Source"));
      case LOCK ->
          BEFORE_BLANK.contains(word)
              || word.endsWith(">")
              || (word.equals("wait") && behind.startsWith("for"));
      case HEADER ->
          (FULL.matcher(before).matches() && FRESH.matcher(behind).matches())
              || word.equals("on")
              || word.equals("by");
      case OPENING, CALL, PLACE ->
          from > 0 || before.endsWith(",") || INSIDE_OPENING.contains(word);
    };
  }

  private static int last(byte[] bytes, int first, int end) {
    int at = end - 1;
    while (at > first && isBlank(bytes[at])) {
      at--;
    }
    return at;
  }

  private static boolean isBlank(byte c) {
    return c == ' ' || c == '\t';
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
