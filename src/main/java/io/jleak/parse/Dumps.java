package io.jleak.parse;

import io.jleak.model.ThreadDump;
import java.util.ArrayList;
import java.util.List;

/** Finishes the dumps of one source. */
public final class Dumps {

  private Dumps() {}

  /**
   * Builds the dumps; one without any thread (a banner quoted in a log) is none, and its lines go
   * to the dump before it, or after it when it is the first.
   */
  public static List<ThreadDump> build(List<DumpBuilder> builders, int firstIndex) {
    List<DumpBuilder> kept = new ArrayList<>();
    LineAccount orphaned = new LineAccount();
    for (DumpBuilder builder : builders) {
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
