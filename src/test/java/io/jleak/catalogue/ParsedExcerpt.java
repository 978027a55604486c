package io.jleak.catalogue;

import io.jleak.model.CallChain;
import io.jleak.model.DeadlockRole;
import io.jleak.model.LockFacts;
import io.jleak.model.NormalizedThread;
import io.jleak.model.TrendFacts;
import io.jleak.model.TrendKind;
import io.jleak.normalize.Normalizer;
import io.jleak.parse.DumpText;
import java.util.List;
import java.util.Map;

/**
 * The facts that an excerpt of a dump of goroutines or coroutines on a page shows, read as any dump
 * is: those with the call chain of the first one are the group, which is taken to grow.
 */
final class ParsedExcerpt {

  private ParsedExcerpt() {}

  static TrendFacts facts(String excerpt) {
    List<NormalizedThread> threads =
        new Normalizer().normalize(DumpText.parse(excerpt).get(0)).threads();
    NormalizedThread first = threads.get(0);
    CallChain chain = first.chain();
    int count =
        threads.stream()
            .filter(each -> each.chain().equals(chain))
            .mapToInt(each -> each.thread().count())
            .sum();
    return new TrendFacts(
        TrendKind.GROWING,
        count,
        first.thread().kind(),
        chain,
        first.thread().stack(),
        Map.of(first.thread().state(), count),
        Map.of(chain.waitKind(), count),
        List.of(),
        LockFacts.NONE,
        DeadlockRole.NONE);
  }
}
