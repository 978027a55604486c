package io.jleak.parse.dump;

import io.jleak.model.Deadlock;
import java.util.ArrayList;
import java.util.List;

/** The threads of the deadlock report that is being read. */
public final class ReportedCycle {

  private final List<String> names = new ArrayList<>();

  /** The next thread, by name. */
  public void add(String name) {
    names.add(name);
  }

  /** The report of this deadlock is over: it goes to its dump. */
  public void endOf(DumpBuilder dump) {
    if (!names.isEmpty()) {
      dump.add(new Deadlock(names, true));
      names.clear();
    }
  }
}
