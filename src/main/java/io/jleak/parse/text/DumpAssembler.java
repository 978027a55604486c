package io.jleak.parse.text;

import io.jleak.model.ThreadDump;
import io.jleak.parse.dump.DumpBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * The dumps of one text source while its readers read them: where one begins, which lines above it
 * are part of it, and how each line is accounted for.
 */
public final class DumpAssembler {

  /** A banner belongs to threads that begin at most this many lines below it. */
  private static final int BANNER_REACH = 4;

  /** A dump with its first line and the account of its lines. */
  private record Part(DumpBuilder dump, int line, LineAccount lines) {}

  private final String source;
  private final LineLedger ledger = new LineLedger();
  private final LineAccount before = ledger.current();
  private final Preamble preamble = new Preamble();
  private final List<Part> parts = new ArrayList<>();

  public DumpAssembler(String source) {
    this.source = source;
  }

  /** The lines above a dump that may turn out to belong to it. */
  public Preamble preamble() {
    return preamble;
  }

  /** Begins a dump whose first line of its own is the current one. */
  DumpBuilder begin(String format, int line) {
    LineAccount account = ledger.open();
    DumpBuilder dump = new DumpBuilder(source, format);
    takeBanner(line, dump, account);
    parts.add(new Part(dump, line, account));
    preamble.linesBefore(line).forEach(ledger::claim);
    preamble.time(line).ifPresent(dump::capturedAt);
    preamble.processId(line).ifPresent(dump::processId);
    preamble.clear();
    return dump;
  }

  /**
   * {@code Full thread dump …} in the words of one format, and threads in the words of another, as
   * Tomcat prints them: one dump.
   */
  private void takeBanner(int line, DumpBuilder dump, LineAccount account) {
    if (parts.isEmpty()) {
      return;
    }
    Part last = parts.get(parts.size() - 1);
    if (last.dump.hasBannerOnly() && line - last.line <= BANNER_REACH) {
      dump.takeBanner(last.dump);
      account.take(last.lines);
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
    for (Part part : parts) {
      if (part.dump.hasThreads()) {
        if (kept.isEmpty()) {
          part.lines.absorb(orphaned);
        }
        kept.add(part);
      } else {
        (kept.isEmpty() ? orphaned : kept.get(kept.size() - 1).lines).absorb(part.lines);
      }
    }
    List<ThreadDump> dumps = new ArrayList<>();
    for (Part part : kept) {
      dumps.add(part.dump.build(firstIndex + dumps.size(), part.lines.result()));
    }
    return dumps;
  }
}
