package io.jleak.parse.jfr;

import io.jleak.model.Capture;
import io.jleak.model.DumpedThread;
import io.jleak.model.Signals;
import io.jleak.model.StackFrame;
import io.jleak.model.StackTrace;
import io.jleak.parse.jfr.SignalTicks.Tick;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jfr.consumer.EventStream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedMethod;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;

/**
 * The events of a recording that tell of threads. A stream with filters passes over all others
 * without reading them, five times as fast as reading each event.
 */
final class RecordingEvents {

  static final String DUMP = "jdk.ThreadDump";

  private final RecordedDumps dumps;
  private final SignalTicks ticks = new SignalTicks();
  private final Map<Long, StackTrace> starters = new HashMap<>();
  private final Map<StackTrace, StackTrace> stacks = new HashMap<>();
  private long processId = DumpedThread.UNKNOWN;
  private Instant processStart;
  private int dumpEvents;
  private Throwable failure;

  RecordingEvents(RecordedDumps dumps) {
    this.dumps = dumps;
  }

  /** Reads all events; returns what ended that too early, or null. */
  Throwable read(Path file) throws IOException {
    try (EventStream stream = EventStream.openFile(file)) {
      stream.onError(e -> failure = failure == null ? e : failure);
      stream.onEvent("jdk.JVMInformation", this::process);
      stream.onEvent(DUMP, this::dump);
      stream.onEvent("jdk.JavaThreadStatistics", this::threads);
      stream.onEvent("jdk.GarbageCollection", this::collection);
      stream.onEvent("jdk.GCPhasePause", this::pause);
      stream.onEvent("jdk.GCHeapSummary", this::heap);
      stream.onEvent("jdk.ThreadStart", this::start);
      stream.onEvent("jdk.ThreadEnd", event -> tick(event).ends++);
      stream.onEvent("jdk.VirtualThreadPinned", event -> tick(event).pinned++);
      stream.start();
    }
    return failure;
  }

  /** How many events with a dump were read. */
  int dumpEvents() {
    return dumpEvents;
  }

  /** All that was read. */
  Capture capture() {
    Signals.ProcessIdentity process =
        new Signals.ProcessIdentity(
            processId, processStart == null ? null : dumps.local(processStart));
    return new Capture(
        dumps.all(processId), new Signals(process, ticks.samples(dumps::local), starters));
  }

  private Tick tick(RecordedEvent event) {
    return ticks.at(event.getStartTime());
  }

  private void process(RecordedEvent event) {
    processId = number(event, "pid");
    processStart = event.hasField("jvmStartTime") ? event.getInstant("jvmStartTime") : null;
  }

  private void dump(RecordedEvent event) {
    dumpEvents++;
    String text = event.hasField("result") ? event.getString("result") : null;
    if (text != null) {
      dumps.add(text, event.getStartTime());
    }
  }

  private void threads(RecordedEvent event) {
    Tick tick = tick(event);
    tick.activeThreads = (int) number(event, "activeCount");
    tick.daemonThreads = (int) number(event, "daemonCount");
    tick.peakThreads = (int) number(event, "peakCount");
    tick.startedThreads = number(event, "accumulatedCount");
  }

  private void collection(RecordedEvent event) {
    if (event.hasField("sumOfPauses")) {
      tick(event).collectionMillis += millis(event.getDuration("sumOfPauses"));
    }
  }

  private void pause(RecordedEvent event) {
    tick(event).pauseMillis += millis(event.getDuration());
  }

  private void heap(RecordedEvent event) {
    if (event.hasField("when") && "After GC".equals(event.getString("when"))) {
      tick(event).heapAfterGcBytes = number(event, "heapUsed");
    }
  }

  private void start(RecordedEvent event) {
    tick(event).starts++;
    RecordedStackTrace stack = event.getStackTrace();
    RecordedThread thread = event.hasField("thread") ? event.getThread("thread") : null;
    if (stack != null && thread != null) {
      starters.put(thread.getJavaThreadId(), stacks.computeIfAbsent(stack(stack), s -> s));
    }
  }

  private static StackTrace stack(RecordedStackTrace stack) {
    List<StackFrame> frames = new ArrayList<>();
    for (RecordedFrame frame : stack.getFrames()) {
      RecordedMethod method = frame.getMethod();
      if (method != null && method.getType() != null) {
        String owner = method.getType().getName();
        frames.add(new StackFrame(owner, method.getName(), null, frame.getLineNumber(), null));
      }
    }
    return new StackTrace(frames, null, stack.isTruncated());
  }

  private static long number(RecordedEvent event, String field) {
    return event.hasField(field) ? event.getLong(field) : DumpedThread.UNKNOWN;
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }
}
