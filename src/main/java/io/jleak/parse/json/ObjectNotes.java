package io.jleak.parse.json;

import io.jleak.model.DumpedThread;
import io.jleak.model.StackFrame;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an object that is no thread may say of a dump, or of the threads in it. */
final class ObjectNotes {

  /** Number of threads in the dump when the object began. */
  final int threadsBefore;

  /** Whether a dump began in the string of some field, or went on. */
  boolean holdsText;

  String container;
  long declared = -1;
  long processId = DumpedThread.UNKNOWN;
  String runtime;
  LocalDateTime time;

  /** Arrays of frames by the names of their fields. */
  private final Map<String, List<StackFrame>> stacks = new LinkedHashMap<>();

  private int fields;

  ObjectNotes(int threadsBefore) {
    this.threadsBefore = threadsBefore;
  }

  boolean isEmpty() {
    return fields == 0;
  }

  /** A field of any kind. */
  void count() {
    fields++;
  }

  /** A field with an array of nothing but frames. */
  void stack(String name, List<StackFrame> frames) {
    stacks.put(name, frames);
  }

  /** Tells the dumps what the object says of them. */
  void tell(DumpSeries series) {
    series.processId(processId);
    series.runtime(runtime);
    series.time(time);
    processId = DumpedThread.UNKNOWN;
    runtime = null;
    time = null;
  }

  /**
   * The threads of {@code Thread.getAllStackTraces()}: an object of nothing but stacks, where some
   * thread that every VM has stands for sure.
   *
   * <pre>
   * {"Thread[#1,main,5,main]": [{"className": ...}], "Finalizer": [...]}
   * </pre>
   */
  List<ThreadDraft> threadsByName(int line) {
    List<ThreadDraft> threads = new ArrayList<>();
    if (fields == stacks.size() && stacks.keySet().stream().anyMatch(ThreadKey::isSure)) {
      stacks.forEach(
          (key, frames) -> {
            ThreadDraft thread = new ThreadDraft(line);
            ThreadKey.read(key, thread);
            thread.frames.addAll(frames);
            thread.hasStack = true;
            threads.add(thread);
          });
    }
    return threads;
  }
}
