package io.jleak.cluster;

import io.jleak.model.CallChain;
import io.jleak.model.DumpedThread;
import io.jleak.model.InputAccount;
import io.jleak.model.NormalizedDump;
import io.jleak.model.NormalizedThread;
import io.jleak.model.StackFrame;
import io.jleak.model.StackTrace;
import io.jleak.model.ThreadDump;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadName;
import io.jleak.model.ThreadState;
import io.jleak.model.WaitKind;
import java.util.Arrays;
import java.util.List;

/**
 * Normalized threads for tests. A chain is written innermost first, with {@code <} between frames;
 * frames that start with {@code app.} are the application's; {@code ...} at the end stands for cut
 * frames.
 */
final class Chains {

  private Chains() {}

  static NormalizedDump dump(NormalizedThread... threads) {
    return dump(List.of(threads));
  }

  static NormalizedDump dump(List<NormalizedThread> threads) {
    ThreadDump dump =
        new ThreadDump(
            "-",
            0,
            "hotspot",
            null,
            -1,
            null,
            threads.stream().map(NormalizedThread::thread).toList(),
            List.of(),
            List.of(),
            new InputAccount(InputAccount.Unit.LINES, 0, 0, 0, 0),
            List.of());
    return new NormalizedDump(dump, threads);
  }

  static NormalizedThread thread(String pattern, String chain) {
    return thread(pattern, chain, "", WaitKind.PARK, ThreadState.WAITING, 1);
  }

  static NormalizedThread thread(
      String pattern, String chain, String creator, WaitKind wait, ThreadState state, int count) {
    boolean truncated = chain.endsWith("...");
    String whole = truncated ? chain.substring(0, chain.length() - 3) : chain;
    List<String> frames =
        whole.isBlank() ? List.of() : Arrays.asList(whole.strip().split("\\s*<\\s*"));
    int application = -1;
    for (int i = frames.size() - 1; i >= 0; i--) {
      application = frames.get(i).startsWith("app.") ? i : application;
    }
    StackTrace stack = new StackTrace(frames.stream().map(Chains::frame).toList(), null, truncated);
    return new NormalizedThread(
        new DumpedThread(
            pattern,
            frames.isEmpty() ? ThreadKind.VM_INTERNAL : ThreadKind.PLATFORM,
            1,
            -1,
            -1,
            state,
            "",
            false,
            -1,
            -1,
            null,
            false,
            stack,
            List.of(),
            count,
            1),
        new CallChain(
            frames, wait, frames.isEmpty() ? "" : frames.get(0), application, creator, truncated),
        new ThreadName(pattern, List.of()),
        0);
  }

  private static StackFrame frame(String function) {
    int dot = function.lastIndexOf('.');
    return new StackFrame(
        function.substring(0, Math.max(0, dot)), function.substring(dot + 1), "X.java", 1, null);
  }
}
