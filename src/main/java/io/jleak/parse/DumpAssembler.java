package io.jleak.parse;

import io.jleak.model.ThreadDump;
import java.util.ArrayList;
import java.util.List;

/**
 * The dumps of one source while a text reader reads them: where one begins, which lines above it
 * are part of it, and how each line is accounted for.
 */
public final class DumpAssembler {

  private final String source;
  private final String format;
  private final Preamble preamble = new Preamble();
  private final List<DumpBuilder> finished = new ArrayList<>();
  private LineAccount account = new LineAccount();
  private DumpBuilder dump;
  private int openingLines;

  public DumpAssembler(String source, String format) {
    this.source = source;
    this.format = format;
  }

  /** The dump that is being read; null before the first one. */
  public DumpBuilder dump() {
    return dump;
  }

  public boolean started() {
    return dump != null;
  }

  /** The lines above a dump that may turn out to belong to it. */
  public Preamble preamble() {
    return preamble;
  }

  /** Begins a dump whose first line of its own is the current one. */
  public void begin(int line) {
    LineAccount before = account;
    if (dump != null) {
      finished.add(dump);
      account = new LineAccount();
    }
    dump = new DumpBuilder(source, format, account);
    int above = preamble.linesBefore(line);
    account.claim(before, above);
    openingLines += above + 1;
    preamble.time(line).ifPresent(dump::capturedAt);
    preamble.clear();
  }

  /** A line that was counted as water turns out to be part of the dump. */
  public void claimLineBefore() {
    account.claim(account, 1);
    if (dump == null) {
      openingLines++;
    }
  }

  /** Notes how the current line is accounted for. */
  LineVerdict count(LineVerdict verdict) {
    account.count(verdict);
    return verdict;
  }

  /** A new line comes. */
  void nextLine() {
    openingLines = 0;
  }

  /** How many of the last lines, with the current one, were read as the start of a dump. */
  int openingLines() {
    return openingLines;
  }

  /** The account of the dump that is being read. */
  LineAccount account() {
    return account;
  }

  /**
   * The dumps; one without any thread (a banner quoted in a log) is none, and its lines go to the
   * dump before it, or after it when it is the first.
   */
  List<ThreadDump> finish(int firstIndex) {
    if (dump != null) {
      finished.add(dump);
      dump = null;
    }
    List<DumpBuilder> kept = new ArrayList<>();
    LineAccount orphaned = new LineAccount();
    for (DumpBuilder builder : finished) {
      if (builder.hasThreads()) {
        builder.lines().absorb(orphaned);
        kept.add(builder);
      } else if (kept.isEmpty()) {
        orphaned.absorb(builder.lines());
      } else {
        kept.get(kept.size() - 1).lines().absorb(builder.lines());
      }
    }
    List<ThreadDump> dumps = new ArrayList<>();
    for (DumpBuilder builder : kept) {
      dumps.add(builder.build(firstIndex + dumps.size()));
    }
    return dumps;
  }
}
