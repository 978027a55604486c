package io.jleak.parse.wrapping;

import io.jleak.parse.text.Bytes;
import io.jleak.parse.text.Openings;

/**
 * Tells whether lines are those of a web page. One entity is no proof, as a thread's name may well
 * hold one: it must stand where no dump has any, or a dump must open only without it.
 */
final class PageText {

  /** A lock may be {@code <unknown>}. */
  private static final String JAVACORE_THREAD_LINE = "3XM";

  private static final int LONGEST_PREFIX = 256;

  private final Openings openings;
  private boolean begun;

  PageText(Openings openings) {
    this.openings = openings;
  }

  /** Whether the current line and those to come are of a page. */
  boolean hasBegun() {
    return begun;
  }

  /** Writes what a browser shows of a line, if it is of a page and that differs. */
  boolean shows(byte[] bytes, int start, int end, ByteText out) {
    int first = Bytes.skipBlanks(bytes, start, end);
    boolean begins = HtmlText.beginsPage(bytes, first, end);
    boolean ends = begun && HtmlText.endsPage(bytes, start, end);
    if (!HtmlText.mayDiffer(bytes, start, end) || !HtmlText.show(bytes, start, end, out)) {
      return false;
    }
    boolean certain = begun || begins || isCertain(bytes, start, end, out);
    begun = certain && !ends;
    return begun || ends || !openings.in(bytes, start, end) || quotesAreEscaped(bytes, start, end);
  }

  /** What opens a dump as it stands holds a thread's name, which may look escaped. */
  private static boolean quotesAreEscaped(byte[] bytes, int start, int end) {
    return Bytes.contains(bytes, start, end, "&quot;") && !Bytes.contains(bytes, start, end, "\"");
  }

  private boolean isCertain(byte[] bytes, int start, int end, ByteText shown) {
    int first = Bytes.skipBlanks(bytes, start, end);
    boolean body =
        DumpLook.isFrame(bytes, first, end)
            || Bytes.startsWith(bytes, first, end, "- ")
            || Bytes.startsWith(bytes, first, end, JAVACORE_THREAD_LINE);
    if (bytes[end - 1] == '>' && HtmlText.endsWithTag(bytes, start, end)) {
      return body || openings.in(bytes, start, end);
    }
    return body
        ? Bytes.contains(bytes, first, end, "&lt;")
        : !opensIn(bytes, start, end) && opensIn(shown.bytes, 0, shown.length);
  }

  /** Whether a dump opens at the start of a line or behind a prefix. */
  private boolean opensIn(byte[] bytes, int from, int to) {
    if (openings.in(bytes, from, to)) {
      return true;
    }
    int limit = Math.min(to, from + LONGEST_PREFIX);
    int at = openings.next(bytes, Math.min(from + 1, limit), limit);
    while (at < limit && !openings.at(bytes, at, to)) {
      at = openings.next(bytes, at + 1, limit);
    }
    return at < limit;
  }
}
