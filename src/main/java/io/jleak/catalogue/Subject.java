package io.jleak.catalogue;

import io.jleak.model.CallChain;
import io.jleak.model.StackFrame;
import io.jleak.model.TrendFacts;
import io.jleak.model.WaitKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A group of threads as the conditions look at it: the facts, and what follows from the frames.
 *
 * @param facts what is known of the group
 * @param functions every function on the stack, in its canonical and in its printed form
 * @param innermost the functions of the call that blocks: {@code blockedAt}, and the innermost run
 *     of frames that belong to the JDK, so that both {@code CompletableFuture.join} and the {@code
 *     waitingGet} it calls are in it; without such a run, the innermost frame
 * @param entry the outermost function that is not the thread's own start; empty when not known
 */
record Subject(TrendFacts facts, Set<String> functions, Set<String> innermost, String entry) {

  private static final List<String> JDK = List.of("java.", "javax.", "jdk.", "sun.", "com.sun.");
  private static final List<String> START =
      List.of("java.lang.Thread.", "java.lang.VirtualThread.");

  /** A fact that is one text or several. */
  enum Texts {
    FRAMES,
    INNERMOST,
    ENTRY,
    CREATOR,
    LOCK_TYPES,
    OWNER_FRAMES
  }

  /** A fact with one of a few values. */
  enum Fact {
    APPLICATION,
    APPLICATION_WAITS,
    ENTRY_WAITS,
    LOCKS,
    ORPHANED,
    DEADLOCK,
    RELOADED,
    THREAD_KIND,
    TREND,
    OWNER_STATE,
    OWNER_WAIT
  }

  /** A fact that tells how many threads have each of a few values. */
  enum Histogram {
    STATES,
    WAITS
  }

  static Subject of(TrendFacts facts) {
    CallChain chain = facts.chain();
    List<String> printed = new ArrayList<>();
    for (StackFrame frame : facts.sample().frames()) {
      printed.add(frame.function());
    }
    Set<String> functions = new LinkedHashSet<>(chain.frames());
    functions.addAll(printed);
    Set<String> innermost = new LinkedHashSet<>(blockingCall(chain.frames()));
    innermost.addAll(blockingCall(printed));
    if (!chain.blockedAt().isEmpty()) {
      functions.add(chain.blockedAt());
      innermost.add(chain.blockedAt());
    }
    return new Subject(facts, functions, innermost, chain.truncated() ? "" : entry(chain.frames()));
  }

  Collection<String> texts(Texts fact) {
    return switch (fact) {
      case FRAMES -> functions;
      case INNERMOST -> innermost;
      case ENTRY -> List.of(entry);
      case CREATOR -> List.of(facts.chain().creator());
      case LOCK_TYPES -> mostFrequent(facts.locks().types());
      case OWNER_FRAMES -> facts.locks().owner().chain().frames();
    };
  }

  Object value(Fact fact) {
    return switch (fact) {
      case APPLICATION -> facts.chain().hasApplicationFrame();
      case APPLICATION_WAITS ->
          facts.chain().applicationFrame() == 0 && facts.chain().waitKind() != WaitKind.NONE;
      case ENTRY_WAITS -> entryWaits(facts.chain());
      case LOCKS -> facts.locks().sharing();
      case ORPHANED -> facts.locks().orphaned();
      case DEADLOCK -> facts.deadlock();
      case RELOADED -> facts.reloaded();
      case THREAD_KIND -> facts.threadKind();
      case TREND -> facts.trend();
      case OWNER_STATE -> facts.locks().owner().state();
      case OWNER_WAIT -> facts.locks().owner().chain().waitKind();
    };
  }

  Map<?, Integer> histogram(Histogram fact) {
    return switch (fact) {
      case STATES -> facts.states();
      case WAITS -> facts.waits();
    };
  }

  /** Of the threads that wait for a condition, one or two may be on their way to its lock again. */
  private static List<String> mostFrequent(List<String> types) {
    return types.subList(0, Math.min(1, types.size()));
  }

  private static List<String> blockingCall(List<String> frames) {
    int end = 0;
    while (end < frames.size() && startsWithAny(frames.get(end), JDK)) {
      end++;
    }
    return frames.subList(0, end == 0 ? Math.min(1, frames.size()) : end);
  }

  private static String entry(List<String> frames) {
    for (int i = frames.size() - 1; i >= 0; i--) {
      if (!startsWithAny(frames.get(i), START)) {
        return frames.get(i);
      }
    }
    return "";
  }

  /** Whether the outermost function is the application's, and calls no other of it to wait. */
  private static boolean entryWaits(CallChain chain) {
    return chain.hasApplicationFrame()
        && chain.applicationFrame() == chain.frames().size() - 1
        && chain.waitKind() != WaitKind.NONE
        && !chain.truncated();
  }

  private static boolean startsWithAny(String frame, List<String> prefixes) {
    for (String prefix : prefixes) {
      if (frame.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
