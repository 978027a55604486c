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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The facts that an excerpt of a dump on a page shows: the threads with the name pattern of the
 * first one are the group, which is taken to grow. It reads no more than the pages need.
 */
record DumpExcerpt(List<Shown> threads) {

  private static final Pattern NUMBER = Pattern.compile("[0-9]+");
  private static final Pattern STATE = Pattern.compile("java\\.lang\\.Thread\\.State: (\\w+)(.*)");
  private static final Pattern LOCK = Pattern.compile("- (.*?) *<(0x[0-9a-f]+)> \\(a (.*)\\)");
  private static final Pattern PLUMBING =
      Pattern.compile(
          "jdk\\.internal\\.misc\\.Unsafe\\..*|java\\.util\\.concurrent\\.locks\\.LockSupport\\..*"
              + "|java\\.util\\.concurrent\\.locks\\.AbstractQueued.*|java\\.lang\\.Object\\.wait0?"
              + "|java\\.util\\.concurrent\\.ForkJoinPool\\.(un)?managedBlock"
              + "|sun\\.nio\\.ch\\.EPoll.*|sun\\.nio\\.ch\\.SocketDispatcher\\..*");

  /** A thread of the excerpt. */
  private record Shown(
      String name, ThreadState state, String detail, List<String> frames, List<Lock> locks) {

    String pattern() {
      return NUMBER.matcher(name).replaceAll("#");
    }

    Lock wanted() {
      return locks.stream().filter(Lock::wanted).findFirst().orElse(null);
    }

    boolean holds(Lock lock) {
      return locks.stream().anyMatch(own -> !own.wanted && own.address.equals(lock.address));
    }

    List<String> canonical() {
      int first = 0;
      while (PLUMBING.matcher(frames.get(first)).matches()) {
        first++;
      }
      return frames.subList(first, frames.size());
    }

    WaitKind waitKind() {
      String innermost = frames.get(0);
      return switch (state) {
        case BLOCKED -> WaitKind.MONITOR;
        case WAITING -> detail.contains("monitor") ? WaitKind.OBJECT_WAIT : WaitKind.PARK;
        case TIMED_WAITING ->
            detail.contains("monitor") ? WaitKind.TIMED_OBJECT_WAIT : WaitKind.TIMED_PARK;
        default ->
            innermost.contains("EPoll")
                ? WaitKind.SELECT
                : innermost.endsWith("read0") ? WaitKind.IO : WaitKind.NONE;
      };
    }

    CallChain chain() {
      List<String> chain = canonical();
      int application = FactsBuilder.applicationFrame(chain);
      return new CallChain(chain, waitKind(), chain.get(0), application, "", false);
    }

    StackTrace stack() {
      return new StackTrace(frames.stream().map(Shown::frame).toList(), null, false);
    }

    private static StackFrame frame(String function) {
      int dot = function.lastIndexOf('.');
      return new StackFrame(
          function.substring(0, dot), function.substring(dot + 1), null, -1, null);
    }
  }

  private record Lock(boolean wanted, String address, String type) {}

  static DumpExcerpt read(String text) {
    return new DumpExcerpt(
        Arrays.stream(text.strip().split("\n\n")).map(DumpExcerpt::thread).toList());
  }

  private static Shown thread(String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    String name = lines.get(0).substring(1, lines.get(0).lastIndexOf('"'));
    Matcher state = STATE.matcher(lines.get(1));
    if (!state.matches()) {
      throw new IllegalArgumentException("no state: " + lines.get(1));
    }
    List<String> frames = new ArrayList<>();
    List<Lock> locks = new ArrayList<>();
    for (String line : lines.subList(2, lines.size())) {
      if (line.startsWith("at ")) {
        frames.add(
            line.substring(3, line.lastIndexOf('(')).replaceAll("\\$\\$Lambda\\$.*\\.", "."));
        continue;
      }
      Matcher lock = LOCK.matcher(line);
      if (!lock.matches()) {
        throw new IllegalArgumentException("no lock: " + line);
      }
      locks.add(new Lock(!lock.group(1).equals("locked"), lock.group(2), lock.group(3)));
    }
    return new Shown(name, ThreadState.of(state.group(1)), state.group(2), frames, locks);
  }

  TrendFacts facts() {
    Shown first = threads.get(0);
    List<Shown> group =
        threads.stream().filter(each -> each.pattern().equals(first.pattern())).toList();
    return new TrendFacts(
        TrendKind.GROWING,
        group.size(),
        ThreadKind.PLATFORM,
        first.chain(),
        first.stack(),
        Map.of(first.state, group.size()),
        Map.of(first.waitKind(), group.size()),
        List.of(names(group)),
        locks(group),
        isCircle(group) ? DeadlockRole.MEMBER : DeadlockRole.NONE);
  }

  private static NameFacts names(List<Shown> group) {
    List<List<Long>> numbers =
        group.stream()
            .map(
                thread ->
                    NUMBER
                        .matcher(thread.name)
                        .results()
                        .map(r -> Long.valueOf(r.group()))
                        .toList())
            .toList();
    List<SlotBehaviour> slots = new ArrayList<>();
    for (int i = 0; i < numbers.get(0).size(); i++) {
      int slot = i;
      slots.add(SlotBehaviour.of(numbers.stream().map(each -> each.get(slot)).toList()));
    }
    return new NameFacts(group.get(0).pattern(), slots);
  }

  private LockFacts locks(List<Shown> group) {
    Lock wanted = group.get(0).wanted();
    if (wanted == null) {
      return LockFacts.NONE;
    }
    long objects = group.stream().map(thread -> thread.wanted().address).distinct().count();
    LockOwner owner =
        threads.stream()
            .filter(thread -> !thread.equals(group.get(0)) && thread.holds(wanted))
            .map(thread -> new LockOwner(thread.name, thread.state, thread.chain()))
            .findFirst()
            .orElse(null);
    return new LockFacts(
        List.of(wanted.type), LockSharing.of((int) objects, group.size()), owner, false);
  }

  private static boolean isCircle(List<Shown> group) {
    return group.size() == 2
        && group.stream().allMatch(thread -> thread.wanted() != null)
        && group.get(0).holds(group.get(1).wanted())
        && group.get(1).holds(group.get(0).wanted());
  }
}
