package io.jleak.normalize;

import io.jleak.model.CallChain;
import io.jleak.model.DumpedThread;
import io.jleak.model.StackTrace;
import io.jleak.model.WaitKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The call chains of one language: each distinct stack trace is looked at once a dump, and equal
 * chains are one object for ever.
 */
final class ChainMemo {

  private final Language language;
  private final ChainBuilder builder;
  private final WaitReader waits;
  private final IdentityHashMap<StackTrace, Variants> byStack = new IdentityHashMap<>();
  private final Map<List<Object>, Variants> byContent = new HashMap<>();

  ChainMemo(Language language) {
    this.language = language;
    builder = new ChainBuilder(language);
    waits = new WaitReader(language);
  }

  CallChain chain(DumpedThread thread) {
    Variants variants = byStack.computeIfAbsent(thread.stack(), this::build);
    return variants.of(waits.read(thread, variants.byFrames.waitKind()));
  }

  /** By its frames alone. */
  CallChain chain(StackTrace stack) {
    return byStack.computeIfAbsent(stack, this::build).byFrames;
  }

  private Variants build(StackTrace stack) {
    CallChain chain = builder.build(stack);
    List<Object> content =
        List.of(
            chain.frames(),
            chain.waitKind(),
            chain.blockedAt(),
            chain.creator(),
            chain.truncated());
    return byContent.computeIfAbsent(content, key -> new Variants(chain));
  }

  /** Forgets which stack trace gave which chain: the next dump has its own. */
  void endOfDump() {
    byStack.clear();
    language.endOfDump();
  }

  /** One chain under each wait kind that the states of its threads make of it. */
  private static final class Variants {

    private final CallChain byFrames;
    private final EnumMap<WaitKind, CallChain> byKind = new EnumMap<>(WaitKind.class);

    Variants(CallChain byFrames) {
      this.byFrames = byFrames;
      byKind.put(byFrames.waitKind(), byFrames);
    }

    CallChain of(WaitKind kind) {
      return byKind.computeIfAbsent(kind, this::with);
    }

    private CallChain with(WaitKind kind) {
      return new CallChain(
          byFrames.frames(),
          kind,
          byFrames.blockedAt(),
          byFrames.applicationFrame(),
          byFrames.creator(),
          byFrames.truncated());
    }
  }
}
