package io.jleak.baseline;

import io.jleak.model.BaselineEntry;
import io.jleak.model.CallChain;
import io.jleak.model.Finding;
import io.jleak.model.Level;
import io.jleak.model.NameFacts;
import io.jleak.model.TrendFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A baseline made anew from the findings of a run, and what became of the entries that it had.
 *
 * @param baseline with one entry per finding, and the suppressions
 * @param added how many entries are new
 * @param kept how many were there before, with the levels and numbers of this run
 * @param removed how many are gone, since nothing was found that they are about
 * @param unexplained how many lack a reason
 * @param expired how many accept nothing, since their last day is over
 */
public record Update(
    Baseline baseline, int added, int kept, int removed, long unexplained, long expired) {

  static Update of(Baseline before, List<Finding> findings, Remarks given, LocalDate today) {
    Index index = new Index(before.entries());
    IdentityHashMap<BaselineEntry, BaselineEntry> kept = new IdentityHashMap<>();
    Map<List<String>, BaselineEntry> added = new LinkedHashMap<>();
    for (Finding finding : findings) {
      List<BaselineEntry> about = index.about(finding);
      if (!about.isEmpty()) {
        BaselineEntry old = about.get(0);
        kept.merge(old, accepting(old, finding, given, today), Update::both);
      } else if (!finding.fingerprint().isEmpty()) {
        added.merge(
            List.of(finding.fingerprint(), finding.patternId()),
            entry(finding, given),
            Update::both);
      }
    }
    before.entries().stream()
        .filter(BaselineEntry::suppress)
        .forEach(each -> kept.putIfAbsent(each, each)); // what is no leak may come now and then
    List<BaselineEntry> entries = new ArrayList<>(kept.values());
    entries.addAll(added.values());
    return new Update(
        new Baseline(before.file(), entries),
        added.size(),
        kept.size(),
        before.entries().size() - kept.size(),
        entries.stream().filter(each -> each.reason().isEmpty()).count(),
        entries.stream().filter(each -> each.isExpired(today)).count());
  }

  private static BaselineEntry entry(Finding finding, Remarks given) {
    TrendFacts facts = finding.trend().facts();
    CallChain chain = facts.chain();
    return new BaselineEntry(
        finding.fingerprint(),
        finding.patternId(),
        finding.patternName(),
        facts.names().stream().findFirst().map(NameFacts::pattern).orElse(""),
        chain.hasApplicationFrame()
            ? chain.frames().get(chain.applicationFrame())
            : chain.blockedAt(),
        finding.level(),
        finding.trend().peak(),
        false,
        given.reason(),
        given.owner(),
        given.expires());
  }

  /** What was accepted before, as much of it as there is now. */
  private static BaselineEntry accepting(
      BaselineEntry old, Finding finding, Remarks given, LocalDate today) {
    boolean ended = old.isExpired(today) && given.expires() != null;
    return new BaselineEntry(
        old.fingerprint(),
        old.patternId(),
        old.patternName(),
        old.namePattern(),
        old.frame(),
        old.suppress() || old.level() == null ? old.level() : finding.level(),
        old.suppress() || old.maxCount() == BaselineEntry.ANY
            ? old.maxCount()
            : Acceptance.count(finding, old),
        old.suppress(),
        old.reason().isEmpty() ? given.reason() : old.reason(),
        old.owner().isEmpty() ? given.owner() : old.owner(),
        old.expires() == null || ended ? given.expires() : old.expires());
  }

  /** What accepts either of two findings that one entry is about. */
  private static BaselineEntry both(BaselineEntry one, BaselineEntry other) {
    return new BaselineEntry(
        one.fingerprint(),
        one.patternId(),
        one.patternName(),
        one.namePattern(),
        one.frame(),
        higher(one.level(), other.level()),
        Math.max(one.maxCount(), other.maxCount()),
        one.suppress(),
        one.reason(),
        one.owner(),
        one.expires());
  }

  private static Level higher(Level one, Level other) {
    return one == null || other.compareTo(one) < 0 ? one : other;
  }
}
