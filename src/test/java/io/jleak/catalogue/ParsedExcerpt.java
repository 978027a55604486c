package io.jleak.catalogue;

import io.jleak.locks.LockAnalysis;
import io.jleak.model.DeadlockRole;
import io.jleak.model.DumpedThread;
import io.jleak.model.LockFacts;
import io.jleak.model.LockKind;
import io.jleak.model.LockOwner;
import io.jleak.model.LockSharing;
import io.jleak.model.LockUse;
import io.jleak.model.NameFacts;
import io.jleak.model.NormalizedThread;
import io.jleak.model.SlotBehaviour;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadDump;
import io.jleak.model.ThreadKind;
import io.jleak.model.TrendFacts;
import io.jleak.model.TrendKind;
import io.jleak.normalize.Normalizer;
import io.jleak.parse.DumpText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The facts that an excerpt of a dump on a page shows, read as any dump is: the threads with the
 * name pattern of the first one, or the call chain where they have no names, are the group.
 */
final class ParsedExcerpt {

  private final ThreadDump dump;
  private final List<NormalizedThread> threads;
  private final NormalizedThread first;
  private final List<NormalizedThread> group;

  private ParsedExcerpt(ThreadDump dump) {
    this.dump = dump;
    this.threads = new Normalizer().normalize(dump).threads();
    this.first = threads.get(0);
    this.group = threads.stream().filter(this::isLikeTheFirst).toList();
  }

  static TrendFacts facts(String excerpt, TrendKind trend) {
    return new ParsedExcerpt(DumpText.parse(excerpt).get(0)).facts(trend);
  }

  private boolean isLikeTheFirst(NormalizedThread each) {
    return hasName()
        ? each.name().pattern().equals(first.name().pattern())
        : each.chain().equals(first.chain());
  }

  private boolean hasName() {
    ThreadKind kind = first.thread().kind();
    return kind == ThreadKind.PLATFORM || kind == ThreadKind.VM_INTERNAL;
  }

  private TrendFacts facts(TrendKind trend) {
    int count = group.stream().mapToInt(each -> each.thread().count()).sum();
    return new TrendFacts(
        trend,
        count,
        first.thread().kind(),
        first.chain(),
        first.thread().stack(),
        Map.of(first.thread().state(), count),
        Map.of(first.chain().waitKind(), count),
        hasName() ? List.of(names()) : List.of(),
        locks(),
        isDeadlocked() ? DeadlockRole.MEMBER : DeadlockRole.NONE,
        areReloaded());
  }

  private NameFacts names() {
    List<SlotBehaviour> slots =
        IntStream.range(0, first.name().slots().size())
            .mapToObj(
                slot ->
                    SlotBehaviour.of(
                        group.stream().map(each -> each.name().slots().get(slot)).toList()))
            .toList();
    return new NameFacts(first.name().pattern(), slots);
  }

  private LockFacts locks() {
    LockUse wanted = wanted(first.thread());
    if (wanted == null) {
      return LockFacts.NONE;
    }
    List<Long> objects = new ArrayList<>();
    group.stream().map(each -> wanted(each.thread())).forEach(use -> objects.add(use.address()));
    LockOwner owner =
        threads.stream()
            .filter(each -> !each.equals(first) && holds(each.thread(), wanted))
            .map(each -> new LockOwner(each.thread().name(), each.thread().state(), each.chain()))
            .findFirst()
            .orElse(null);
    return new LockFacts(
        List.of(wanted.type()),
        LockSharing.of((int) objects.stream().distinct().count(), objects.size()),
        owner,
        false);
  }

  private static LockUse wanted(DumpedThread thread) {
    return thread.locks().stream().filter(LockUse::waits).findFirst().orElse(null);
  }

  private static boolean holds(DumpedThread thread, LockUse lock) {
    return thread.locks().stream()
        .anyMatch(
            own ->
                own.address() == lock.address()
                    && (own.kind() == LockKind.LOCKED || own.kind() == LockKind.OWNS));
  }

  /** Ever new copies of one lambda: {@code Feed$$Lambda$14/0x01.run}, {@code Feed$$Lambda$15/…}. */
  private boolean areReloaded() {
    return group.stream()
            .flatMap(each -> each.thread().stack().frames().stream())
            .map(StackFrame::owner)
            .filter(owner -> owner.contains("$$Lambda"))
            .distinct()
            .count()
        > 1;
  }

  private boolean isDeadlocked() {
    return LockAnalysis.of(dump).deadlocks().stream()
        .anyMatch(deadlock -> deadlock.threadNames().contains(first.thread().name()));
  }
}
