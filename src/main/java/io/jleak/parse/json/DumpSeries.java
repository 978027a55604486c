package io.jleak.parse.json;

import io.jleak.model.DumpedThread;
import io.jleak.model.InputAccount;
import io.jleak.model.ThreadDump;
import io.jleak.parse.dump.DumpBuilder;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The dumps in the documents of one source, in their order. A document begins a new one, as does a
 * thread id that comes for the second time.
 */
final class DumpSeries {

  /** A dump with the account of its entries. */
  private static final class Part {
    final DumpBuilder dump;
    int threads;
    int unparsed;
    boolean hasProcessId;
    boolean hasRuntime;
    boolean hasTime;

    Part(DumpBuilder dump) {
      this.dump = dump;
    }
  }

  private final String source;
  private final List<ThreadDump> finished = new ArrayList<>();
  private final Set<Long> numbers = new HashSet<>();
  private Part part;
  private int total;

  /** Whether the next thread begins a dump, whatever its id. */
  private boolean due = true;

  private long processId = DumpedThread.UNKNOWN;
  private String runtime;
  private LocalDateTime time;

  DumpSeries(String source) {
    this.source = source;
  }

  /** The next thread begins a dump. */
  void next() {
    due = true;
  }

  /** The next thread belongs to the dump before it, if there is one. */
  void goOn() {
    due = false;
  }

  /** Number of threads read so far, in all dumps. */
  int total() {
    return total;
  }

  /** What is said of the dump before it begins does not hold for the next document. */
  void forget() {
    processId = DumpedThread.UNKNOWN;
    runtime = null;
    time = null;
  }

  void add(DumpedThread thread, String format) {
    boolean again = thread.number() >= 0 && !numbers.add(thread.number());
    if (due || again || part == null) {
      end();
      part = new Part(new DumpBuilder(source, format));
      due = false;
      numbers.clear();
      if (thread.number() >= 0) {
        numbers.add(thread.number());
      }
      processId(processId);
      runtime(runtime);
      time(time);
      forget();
    }
    part.dump.add(thread);
    part.threads++;
    total++;
  }

  /** Whether the current dump has a thread of this number. */
  boolean has(long number) {
    return !due && numbers.contains(number);
  }

  /** Adds dumps that were found in text. */
  void add(List<ThreadDump> dumps) {
    if (!dumps.isEmpty()) {
      end();
      for (ThreadDump dump : dumps) {
        finished.add(dump.at(finished.size()));
      }
      dumps.forEach(dump -> total += dump.threadCount());
    }
  }

  /** Number of threads in the current dump. */
  int threads() {
    return due || part == null ? 0 : part.threads;
  }

  /** Of the dump that is being read, or of the next one when that one has it already. */
  void processId(long id) {
    if (id >= 0 && open() && !part.hasProcessId) {
      part.hasProcessId = true;
      part.dump.processId(id);
    } else if (id >= 0) {
      processId = id;
    }
  }

  /** Of the dump that is being read, or of the next one when that one has it already. */
  void runtime(String version) {
    if (version != null && open() && !part.hasRuntime) {
      part.hasRuntime = true;
      part.dump.runtime(version);
    } else if (version != null) {
      runtime = version;
    }
  }

  /** Of the dump that is being read, or of the next one when that one has it already. */
  void time(LocalDateTime captured) {
    if (captured != null && open() && !part.hasTime) {
      part.hasTime = true;
      part.dump.capturedAt(captured);
    } else if (captured != null) {
      time = captured;
    }
  }

  private boolean open() {
    return part != null && !due;
  }

  /** An entry that stands where a thread is expected and is none. */
  void unparsed(int line) {
    if (open()) {
      part.unparsed++;
      part.dump.warn(line, "not understood: this entry of a list of threads is no thread");
    }
  }

  /** Tells something about the dump that is being read, or about the last one. */
  void warn(int line, String message) {
    if (part != null) {
      part.dump.warn(line, message);
    } else if (!finished.isEmpty()) {
      ThreadDump last = finished.remove(finished.size() - 1);
      finished.add(DumpCopy.withWarning(last, line, message));
    }
  }

  /** Whether there is any dump. */
  boolean found() {
    return part != null || !finished.isEmpty();
  }

  List<ThreadDump> finish() {
    end();
    return List.copyOf(finished);
  }

  private void end() {
    if (part != null) {
      InputAccount account = InputAccount.ofEntries(part.threads, part.unparsed);
      finished.add(part.dump.build(finished.size(), account));
    }
    part = null;
  }
}
