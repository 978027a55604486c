package io.jleak.parse.dump;

import io.jleak.model.Deadlock;
import io.jleak.model.DumpedThread;
import io.jleak.model.InputAccount;
import io.jleak.model.LockUse;
import io.jleak.model.ThreadDump;
import io.jleak.model.Warning;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** A thread dump while it is being read. */
public final class DumpBuilder {

  /** More warnings of one dump than this are counted, not listed. */
  private static final int MAX_WARNINGS = 20;

  private final String source;
  private final String format;
  private final List<DumpedThread> threads = new ArrayList<>();
  private final List<DumpedThread> mounted = new ArrayList<>();
  private final List<Deadlock> deadlocks = new ArrayList<>();
  private final List<Warning> warnings = new ArrayList<>();
  private final NamedOwners owners = new NamedOwners();
  private int furtherWarnings;
  private String runtime;
  private long processId = DumpedThread.UNKNOWN;
  private LocalDateTime capturedAt;

  public DumpBuilder(String source, String format) {
    this.source = source;
    this.format = format;
  }

  public void runtime(String text) {
    runtime = text;
  }

  public void processId(long id) {
    processId = id;
  }

  public void capturedAt(LocalDateTime time) {
    capturedAt = time;
  }

  public void add(DumpedThread thread) {
    threads.add(thread);
  }

  /** Adds a thread that lock lines of other threads name by an id. */
  public void add(DumpedThread thread, long id) {
    owners.known(id, threads.size());
    threads.add(thread);
  }

  /** How many entries were added so far: the index of the next one. */
  public int size() {
    return threads.size();
  }

  /** Puts an entry in the place of an earlier one, of which the dump tells more further down. */
  public void replace(int index, DumpedThread thread) {
    threads.set(index, thread);
  }

  public void addMounted(DumpedThread thread) {
    mounted.add(thread);
  }

  /** A thread that waits for a lock tells the name of its owner, which may bear no number. */
  public void owner(String name, LockUse wanted) {
    owners.add(name, wanted);
  }

  /** A thread that waits for a lock tells the id of its owner, which need not come before it. */
  public void owner(long id, LockUse wanted) {
    owners.add(id, wanted);
  }

  public void add(Deadlock deadlock) {
    deadlocks.add(deadlock);
  }

  public void warn(long line, String message) {
    if (warnings.size() < MAX_WARNINGS) {
      warnings.add(new Warning(line, message));
    } else {
      furtherWarnings++;
    }
  }

  /** Whether it has the first lines of a dump, and no thread. */
  public boolean hasBannerOnly() {
    return threads.isEmpty() && runtime != null;
  }

  /** Takes over what another dump's first lines say. */
  public void takeBanner(DumpBuilder other) {
    runtime = other.runtime;
    capturedAt = other.capturedAt;
    processId = other.processId;
  }

  public boolean hasThreads() {
    return !threads.isEmpty();
  }

  /**
   * The finished dump.
   *
   * @param index position among the dumps of its source
   */
  public ThreadDump build(int index, InputAccount account) {
    if (furtherWarnings > 0) {
      warnings.add(new Warning(0, furtherWarnings + " more warnings of this dump are not listed"));
    }
    return new ThreadDump(
        source,
        index,
        format,
        runtime,
        processId,
        capturedAt,
        owners.addTo(threads),
        mounted,
        deadlocks,
        account,
        warnings);
  }
}
