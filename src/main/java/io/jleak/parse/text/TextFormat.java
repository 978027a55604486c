package io.jleak.parse.text;

import java.util.List;
import java.util.function.Function;

/**
 * A format of text dumps.
 *
 * @param name its name in reports, such as {@code hotspot}
 * @param starts what the lines that the opening accepts begin with, behind blanks; only the first
 *     two characters matter, and they keep a search for dumps in long logs quick
 * @param opening tells the lines that begin a dump or a thread of this format
 * @param newReader makes its reader
 */
public record TextFormat(
    String name,
    List<String> starts,
    Opening opening,
    Function<DumpAssembler, TextReader> newReader) {

  public TextFormat {
    starts = List.copyOf(starts);
  }

  /**
   * Tells from the bytes of a line, cheaply, whether it begins a dump. It is asked for every line
   * that belongs to no dump, so it must say no at the first byte where it can; where it says yes in
   * error the reader finds no dump, and nothing is lost but time.
   */
  public interface Opening {
    boolean at(byte[] bytes, int start, int end);
  }
}
