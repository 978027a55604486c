package io.jleak.parse.coroutine;

import io.jleak.parse.text.LineVerdict;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Remembers the line read last: at the end of the input it can be the half of one. */
final class LastLine {

  /** What the lines of a dump begin with; a half line may be shorter still. */
  private static final List<String> STARTS = List.of("\tat ", "Coroutine ", "\t- ", "- ", "\t\"");

  private static final int LONGEST_KEPT = 200;

  private String text = "";
  private LineVerdict verdict = LineVerdict.WATER;

  void read(byte[] bytes, int start, int end, LineVerdict said) {
    verdict = said;
    text =
        said == LineVerdict.PARSED
            ? ""
            : new String(
                bytes, start, Math.min(end - start, LONGEST_KEPT), StandardCharsets.ISO_8859_1);
  }

  /** Whether it is part of a dump. */
  boolean isOfDump() {
    return verdict == LineVerdict.PARSED;
  }

  /** Whether it can be the first half of a line of a dump, and is no whole one. */
  boolean isPartial() {
    if (verdict == LineVerdict.UNPARSED) {
      return true;
    }
    return !text.isEmpty()
        && STARTS.stream().anyMatch(start -> text.startsWith(start) || start.startsWith(text));
  }
}
