package io.jleak.parse.wrapping;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Text of a web page: entities for quotes and angle brackets, tags around and between lines.
 *
 * <p>Few entities are printed for the characters of a dump, so a table of all is not needed. What
 * looks like a tag but is none of HTML's, such as {@code <init>} and {@code <0x00007f>}, stays.
 */
final class HtmlText {

  private static final Map<String, Integer> ENTITIES =
      Map.of(
          "lt",
          (int) '<',
          "gt",
          (int) '>',
          "amp",
          (int) '&',
          "quot",
          (int) '"',
          "apos",
          (int) '\'',
          "nbsp",
          (int) ' ',
          "dollar",
          (int) '$',
          "lpar",
          (int) '(',
          "rpar",
          (int) ')');

  private static final int LONGEST_ENTITY = 8;

  private static final Set<String> TAGS =
      Set.of(
          "a",
          "b",
          "i",
          "u",
          "s",
          "p",
          "br",
          "hr",
          "div",
          "span",
          "pre",
          "code",
          "tt",
          "samp",
          "kbd",
          "em",
          "strong",
          "font",
          "small",
          "big",
          "td",
          "tr",
          "th",
          "table",
          "tbody",
          "thead",
          "ul",
          "ol",
          "li",
          "dl",
          "dt",
          "dd",
          "html",
          "head",
          "body",
          "title",
          "meta",
          "link",
          "style",
          "script",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "section",
          "article",
          "details",
          "summary",
          "center",
          "img",
          "form",
          "input",
          "button",
          "label",
          "nobr",
          "textarea",
          "doctype",
          "mark",
          "del",
          "ins",
          "var",
          "main",
          "nav",
          "header",
          "footer",
          "sup",
          "sub",
          "wbr");

  /** Tags at which a browser begins a new line. */
  private static final Set<String> LINE_ENDS =
      Set.of("br", "/p", "/div", "/li", "/tr", "/pre", "/h1", "/h2", "/h3", "/dd", "/dt");

  private static final Set<String> PAGE_STARTS = Set.of("pre", "html", "doctype", "body", "head");

  private HtmlText() {}

  /** Whether a line begins with a tag that a page or its preformatted part begins with. */
  static boolean beginsPage(byte[] bytes, int start, int end) {
    return start < end && bytes[start] == '<' && PAGE_STARTS.contains(tag(bytes, start, end));
  }

  static boolean endsWithTag(byte[] bytes, int start, int end) {
    int at = end - 1;
    while (at > start && bytes[at] != '<') {
      at--;
    }
    return isKnown(tag(bytes, at, end));
  }

  static boolean endsPage(byte[] bytes, int start, int end) {
    for (int at = start; at < end; at++) {
      if (bytes[at] == '<') {
        String tag = tag(bytes, at, end);
        if (tag.equals("/pre") || tag.equals("/html")) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether there is something like an entity or a tag in a line; most have none. */
  static boolean mayDiffer(byte[] bytes, int start, int end) {
    for (int at = start; at < end - 2; at++) {
      if (bytes[at] == '<' && (isLetter(bytes[at + 1]) || isMark(bytes[at + 1]))) {
        return true;
      }
      if (bytes[at] == '&' && (isLetter(bytes[at + 1]) || bytes[at + 1] == '#')) {
        for (int stop = at + 2; stop < end && stop - at <= LONGEST_ENTITY; stop++) {
          if (bytes[stop] == ';') {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean isLetter(byte c) {
    int letter = c | 0x20;
    return letter >= 'a' && letter <= 'z';
  }

  /** Writes the text that a browser would show; whether it differs. */
  static boolean show(byte[] bytes, int start, int end, ByteText out) {
    boolean changed = false;
    boolean lineEnded = false;
    int at = start;
    while (at < end) {
      int next = at;
      if (bytes[at] == '&') {
        next = entity(bytes, at, end, lineEnded, out);
      } else if (bytes[at] == '<') {
        String tag = tag(bytes, at, end);
        if (isKnown(tag)) {
          lineEnded |= LINE_ENDS.contains(tag);
          changed = true;
          at = behindTag(bytes, at, end);
          continue;
        }
      }
      if (next == at) {
        lineEnd(lineEnded, out);
        out.add(bytes[at++]);
      } else {
        changed = true;
        at = next;
      }
      lineEnded = false;
    }
    return changed;
  }

  private static void lineEnd(boolean due, ByteText out) {
    if (due) {
      out.add('\n');
    }
  }

  /** Writes what an entity stands for; the place behind it, or that of its start if it is none. */
  private static int entity(byte[] bytes, int at, int end, boolean lineEnded, ByteText out) {
    int stop = at + 1;
    while (stop < end && stop - at <= LONGEST_ENTITY && bytes[stop] != ';') {
      stop++;
    }
    if (stop == end || bytes[stop] != ';') {
      return at;
    }
    int c = character(new String(bytes, at + 1, stop - at - 1, StandardCharsets.ISO_8859_1));
    if (c < 0) {
      return at;
    }
    lineEnd(lineEnded, out);
    out.addCodePoint(c);
    return stop + 1;
  }

  private static int character(String name) {
    try {
      if (name.startsWith("#x") || name.startsWith("#X")) {
        return codePoint(Integer.parseInt(name.substring(2), 16));
      }
      if (name.startsWith("#")) {
        return codePoint(Integer.parseInt(name.substring(1)));
      }
    } catch (NumberFormatException noNumber) {
      return -1;
    }
    return ENTITIES.getOrDefault(name, -1);
  }

  private static int codePoint(int c) {
    return c == 0xa0 ? ' ' : Character.isValidCodePoint(c) ? c : -1;
  }

  /** Name of the tag that begins here, in lower case, or empty. */
  private static String tag(byte[] bytes, int at, int end) {
    int from = at + 1;
    int stop = from;
    while (stop < end
        && (Character.isLetterOrDigit(bytes[stop]) || (stop == from && isMark(bytes[stop])))) {
      stop++;
    }
    boolean closed = stop < end && " \t>/".indexOf(bytes[stop]) >= 0;
    String name = new String(bytes, from, stop - from, StandardCharsets.ISO_8859_1);
    return closed ? name.replace("!", "").toLowerCase(Locale.ROOT) : "";
  }

  private static boolean isMark(byte c) {
    return c == '/' || c == '!';
  }

  private static boolean isKnown(String tag) {
    return TAGS.contains(tag.startsWith("/") ? tag.substring(1) : tag);
  }

  private static int behindTag(byte[] bytes, int at, int end) {
    int stop = at;
    while (stop < end && bytes[stop] != '>') {
      stop++;
    }
    return Math.min(stop + 1, end);
  }
}
