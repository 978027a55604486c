package io.jleak.parse.text;

import io.jleak.parse.dump.DumpBuilder;

/**
 * The state machine of one text format: it is handed one line after the other and builds dumps.
 *
 * <p>A reader is made when a line opens a dump in its format; from then on lines go to it, and
 * lines that are water to it may open a dump in another format.
 */
public abstract class TextReader {

  /** What {@link #takeRest()} says where the line was read to its end. */
  public static final int NO_REST = -1;

  protected final DumpAssembler dumps;
  private final String format;
  private DumpBuilder dump;
  private int rest = NO_REST;

  /**
   * A reader for one source.
   *
   * @param format the name its dumps bear in reports
   */
  protected TextReader(DumpAssembler dumps, String format) {
    this.dumps = dumps;
    this.format = format;
  }

  /**
   * Reads one line, which can be empty; what it says of a line can still be revised by {@link
   * DumpAssembler#claim} when the next lines come. Before the line that opens a dump it is shown
   * the few lines above it, which may hold the dump's time.
   */
  public abstract LineVerdict read(byte[] bytes, int start, int end, int number);

  /** The input has ended, or goes on in another format: finishes what is open. */
  public abstract void end();

  /**
   * What shows, at the end of the input, that the dump is not complete; null when nothing does.
   * Called before {@link #end()}.
   *
   * @param terminated whether the last line has a line end
   */
  public String missingEnd(boolean terminated) {
    return null;
  }

  /** Whether it has found the start of a dump. */
  public final boolean started() {
    return dump != null;
  }

  /** The dump that it reads; null before the first one. */
  public final DumpBuilder dump() {
    return dump;
  }

  /**
   * Where in the bytes of the line read last another line begins that is glued to it; asked once.
   */
  public final int takeRest() {
    int taken = rest;
    rest = NO_REST;
    return taken;
  }

  /** The current line ends before an offset in its bytes: what follows is a line of its own. */
  protected final void endLineAt(int offset) {
    rest = offset;
  }

  /** Begins a dump whose first line of its own is the current one. */
  protected final void begin(int line) {
    dump = dumps.begin(format, line);
  }
}
