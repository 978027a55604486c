package io.jleak.parse;

import io.jleak.model.ThreadDump;
import java.util.List;

/**
 * The state machine of one text format: it is handed one line after the other and builds dumps.
 *
 * <p>All readers see the lines of a source until one of them finds the start of a dump in its
 * format; from then on lines go to that one, and lines that are water to it to the others too.
 */
public abstract class TextReader {

  protected final DumpAssembler dumps;

  protected TextReader(DumpAssembler dumps) {
    this.dumps = dumps;
  }

  /** Reads one line; what it says of a line can still be revised by the lines that follow. */
  final LineVerdict accept(byte[] bytes, int start, int end, int number) {
    dumps.nextLine();
    return dumps.count(read(bytes, start, end, number));
  }

  /** Reads one line, which can be empty. */
  protected abstract LineVerdict read(byte[] bytes, int start, int end, int number);

  /** The input has ended, or goes on in another format: finishes what is open. */
  protected abstract void end();

  /** Whether it has found the start of a dump. */
  final boolean started() {
    return dumps.started();
  }

  /** Takes over from another reader, to whom the first lines of this one's dump were water. */
  final void takeOverFrom(TextReader before) {
    dumps.account().restart(dumps.openingLines());
    before.dumps.account().release(dumps.openingLines());
  }

  /** Ends reading and gives all dumps read. */
  final List<ThreadDump> finish(int firstIndex) {
    end();
    return dumps.finish(firstIndex);
  }
}
