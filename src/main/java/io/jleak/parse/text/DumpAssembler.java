package io.jleak.parse.text;

import io.jleak.model.ThreadDump;
import io.jleak.parse.dump.DumpBuilder;
import io.jleak.parse.line.LineShape;
import java.util.ArrayList;
import java.util.List;

/**
 * The dumps of one text source while its readers read them: where one begins, which lines above it
 * are part of it, and how each line is accounted for.
 */
public final class DumpAssembler {

  /** A banner belongs to threads that begin at most this many lines below it. */
  private static final int BANNER_REACH = 4;

  /**
   * A dump with its first line and the account of its lines, or one that came from elsewhere
   * ({@code finished}) and has neither here.
   */
  private record Part(DumpBuilder dump, int line, LineAccount lines, ThreadDump finished) {
    boolean hasThreads() {
      return finished != null || dump.hasThreads();
    }
  }

  private final String source;
  private final LineShape shape;
  private final LineLedger ledger = new LineLedger();
  private final LineAccount before = ledger.current();
  private final Preamble preamble = new Preamble();
  private final List<Part> parts = new ArrayList<>();

  /**
   * An assembler for one source.
   *
   * @param shape may be that of the line at hand already, for readers that need it
   */
  public DumpAssembler(String source, LineShape shape) {
    this.source = source;
    this.shape = shape;
  }

  /** The shape of the last line of which anybody took it. */
  public LineShape shape() {
    return shape;
  }

  /** The lines above a dump that may turn out to belong to it. */
  public Preamble preamble() {
    return preamble;
  }

  /** Begins a dump whose first line of its own is the current one. */
  DumpBuilder begin(String format, int line) {
    LineAccount account = ledger.open();
    DumpBuilder dump = new DumpBuilder(source, format);
    takeBanner(line, dump);
    parts.add(new Part(dump, line, account, null));
    preamble.linesBefore(line).forEach(ledger::claim);
    preamble.time(line).ifPresent(dump::capturedAt);
    preamble.processId(line).ifPresent(dump::processId);
    preamble.clear();
    return dump;
  }

  /** Adds a dump that was read by other means; the lines it stands on are counted all the same. */
  public void add(ThreadDump dump) {
    parts.add(new Part(null, 0, null, dump));
  }

  /**
   * {@code Full thread dump …} in the words of one format, and threads in the words of another, as
   * Tomcat prints them: one dump.
   */
  private void takeBanner(int line, DumpBuilder dump) {
    if (parts.isEmpty()) {
      return;
    }
    Part last = parts.get(parts.size() - 1);
    if (last.finished == null && last.dump.hasBannerOnly() && line - last.line <= BANNER_REACH) {
      dump.takeBanner(last.dump);
      ledger.take(last.lines);
      parts.remove(parts.size() - 1);
    }
  }

  /** A line that was counted as water turns out to be part of the dump. */
  public void claim(int line) {
    ledger.claim(line);
  }

  /** Counts a line, or a piece of one ({@code span} 0). */
  public void count(int number, int span, LineVerdict verdict) {
    ledger.count(number, span, verdict);
  }

  /**
   * The dumps; one without any thread (a banner quoted in a log) is none, and its lines go to the
   * dump before it, or after it when it is the first.
   */
  public List<ThreadDump> finish(int firstIndex) {
    List<Part> kept = new ArrayList<>();
    LineAccount orphaned = before;
    LineAccount last = null;
    for (Part part : parts) {
      if (part.finished == null && part.dump.hasThreads()) {
        if (last == null) {
          part.lines.absorb(orphaned);
        }
        last = part.lines;
      } else if (part.finished == null) {
        (last == null ? orphaned : last).absorb(part.lines);
      }
      if (part.hasThreads()) {
        kept.add(part);
      }
    }
    List<ThreadDump> dumps = new ArrayList<>();
    for (Part part : kept) {
      int index = firstIndex + dumps.size();
      dumps.add(
          part.finished == null
              ? part.dump.build(index, part.lines.result())
              : part.finished.at(index));
    }
    return dumps;
  }
}
