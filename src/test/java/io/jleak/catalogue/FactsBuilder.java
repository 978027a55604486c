package io.jleak.catalogue;

import io.jleak.model.CallChain;
import io.jleak.model.DeadlockRole;
import io.jleak.model.LockFacts;
import io.jleak.model.LockOwner;
import io.jleak.model.LockSharing;
import io.jleak.model.NameFacts;
import io.jleak.model.SlotBehaviour;
import io.jleak.model.StackFrame;
import io.jleak.model.StackTrace;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import io.jleak.model.TrendFacts;
import io.jleak.model.TrendKind;
import io.jleak.model.WaitKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Puts facts together for a test: 40 platform threads that grow in number, unless told otherwise.
 */
final class FactsBuilder {

  /** Frames of this package are the application's own. */
  static final String APPLICATION = "com.acme.";

  /** And of this one in programs in Go. */
  private static final String GO_APPLICATION = "main.";

  private TrendKind trend = TrendKind.GROWING;
  private int count = 40;
  private ThreadKind threadKind = ThreadKind.PLATFORM;
  private WaitKind wait = WaitKind.PARK;
  private ThreadState state;
  private List<String> frames = List.of();
  private List<String> printed = List.of();
  private String blockedAt;
  private String creator = "";
  private boolean truncated;
  private final List<NameFacts> names = new ArrayList<>();
  private List<String> lockTypes = List.of();
  private LockSharing sharing = LockSharing.UNKNOWN;
  private LockOwner owner;
  private boolean orphaned;
  private DeadlockRole deadlock = DeadlockRole.NONE;
  private boolean reloaded;

  /** Canonical frames, innermost first. */
  static FactsBuilder frames(String... frames) {
    FactsBuilder facts = new FactsBuilder();
    facts.frames = List.of(frames);
    return facts;
  }

  FactsBuilder trend(TrendKind kind) {
    trend = kind;
    return this;
  }

  FactsBuilder count(int threads) {
    count = threads;
    return this;
  }

  FactsBuilder kind(ThreadKind kind) {
    threadKind = kind;
    return this;
  }

  FactsBuilder wait(WaitKind kind) {
    wait = kind;
    return this;
  }

  FactsBuilder state(ThreadState threadState) {
    state = threadState;
    return this;
  }

  /** Where they block, where that is not the innermost frame. */
  FactsBuilder blockedAt(String function) {
    blockedAt = function;
    return this;
  }

  /** Frames as printed, innermost first, where they hold more than the canonical ones. */
  FactsBuilder printed(String... functions) {
    printed = List.of(functions);
    return this;
  }

  FactsBuilder creator(String function) {
    creator = function;
    return this;
  }

  FactsBuilder truncated() {
    truncated = true;
    return this;
  }

  FactsBuilder name(String pattern, SlotBehaviour... slots) {
    names.add(new NameFacts(pattern, List.of(slots)));
    return this;
  }

  FactsBuilder lock(LockSharing lockSharing, String... types) {
    sharing = lockSharing;
    lockTypes = List.of(types);
    return this;
  }

  FactsBuilder owner(String name, WaitKind ownerWait, String... ownerFrames) {
    List<String> chain = List.of(ownerFrames);
    owner =
        new LockOwner(
            name,
            stateOf(ownerWait),
            new CallChain(chain, ownerWait, innermost(chain), applicationFrame(chain), "", false));
    return this;
  }

  FactsBuilder orphaned() {
    orphaned = true;
    return this;
  }

  FactsBuilder deadlock(DeadlockRole role) {
    deadlock = role;
    return this;
  }

  /** They run ever new copies of one class. */
  FactsBuilder reloaded() {
    reloaded = true;
    return this;
  }

  TrendFacts build() {
    String blocking = blockedAt == null ? innermost(frames) : blockedAt;
    return new TrendFacts(
        trend,
        count,
        threadKind,
        new CallChain(frames, wait, blocking, applicationFrame(frames), creator, truncated),
        new StackTrace(printed.stream().map(FactsBuilder::frame).toList(), null, truncated),
        Map.of(state == null ? stateOf(wait) : state, count),
        Map.of(wait, count),
        names,
        new LockFacts(lockTypes, sharing, owner, orphaned),
        deadlock,
        reloaded);
  }

  private static String innermost(List<String> frames) {
    return frames.isEmpty() ? "" : frames.get(0);
  }

  static int applicationFrame(List<String> frames) {
    for (int i = 0; i < frames.size(); i++) {
      if (frames.get(i).startsWith(APPLICATION) || frames.get(i).startsWith(GO_APPLICATION)) {
        return i;
      }
    }
    return -1;
  }

  private static StackFrame frame(String function) {
    int dot = function.lastIndexOf('.');
    return new StackFrame(
        function.substring(0, Math.max(dot, 0)), function.substring(dot + 1), null, -1, null);
  }

  static ThreadState stateOf(WaitKind wait) {
    return switch (wait) {
      case NONE, SELECT, ACCEPT, IO, PROCESS -> ThreadState.RUNNABLE;
      case PARK,
          OBJECT_WAIT,
          CHANNEL_SEND,
          CHANNEL_RECEIVE,
          CHANNEL_SELECT,
          NIL_CHANNEL,
          WAIT_GROUP,
          UNKNOWN ->
          ThreadState.WAITING;
      case TIMED_PARK, TIMED_OBJECT_WAIT, SLEEP -> ThreadState.TIMED_WAITING;
      case MONITOR -> ThreadState.BLOCKED;
    };
  }
}
