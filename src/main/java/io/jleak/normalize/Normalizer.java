package io.jleak.normalize;

import io.jleak.model.CallChain;
import io.jleak.model.DumpedThread;
import io.jleak.model.NormalizedDump;
import io.jleak.model.NormalizedThread;
import io.jleak.model.StackTrace;
import io.jleak.model.ThreadDump;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives every thread of a dump its call chain and its name pattern.
 *
 * <p>Each distinct stack trace and each distinct name is looked at once, and equal results are one
 * object, also across the dumps of a series: use one instance for all of them. It is not
 * thread-safe; two instances give equal results.
 */
public final class Normalizer {

  private final Map<String, ThreadName> names = new HashMap<>();
  private final Map<String, String> patterns = new HashMap<>();
  private final ChainMemo jvm = new ChainMemo(Language.jvm());
  private ChainMemo go;

  /** How many threads have been normalized. */
  private int threads;

  /** The dump with all its threads: the entries in their order, then mounted virtual threads. */
  public NormalizedDump normalize(ThreadDump dump) {
    List<NormalizedThread> normalized =
        new ArrayList<>(dump.threads().size() + dump.mounted().size());
    for (DumpedThread thread : dump.threads()) {
      normalized.add(normalize(thread));
    }
    for (DumpedThread thread : dump.mounted()) {
      normalized.add(normalize(thread));
    }
    jvm.endOfDump();
    if (go != null) {
      go.endOfDump();
    }
    return new NormalizedDump(dump, normalized);
  }

  /** The call chain of a stack of the JVM that is no thread's in a dump. */
  public CallChain chain(StackTrace stack) {
    return jvm.chain(stack);
  }

  private NormalizedThread normalize(DumpedThread thread) {
    CallChain chain = chains(thread.kind()).chain(thread);
    return new NormalizedThread(
        thread, chain, names.computeIfAbsent(thread.name(), this::name), threads++);
  }

  private ThreadName name(String name) {
    ThreadName scanned = NameScanner.scan(name);
    String pattern = patterns.putIfAbsent(scanned.pattern(), scanned.pattern());
    return pattern == null ? scanned : new ThreadName(pattern, scanned.slots());
  }

  private ChainMemo chains(ThreadKind kind) {
    if (kind != ThreadKind.GOROUTINE) {
      return jvm;
    }
    if (go == null) {
      go = new ChainMemo(Language.go());
    }
    return go;
  }
}
