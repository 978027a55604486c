package io.jleak.report;

import io.jleak.model.Analysis;
import io.jleak.model.Finding;
import io.jleak.model.NormalizedThread;
import io.jleak.model.ThreadDump;
import java.util.List;

/**
 * Where a finding can be seen, for tools that want a file and a line.
 *
 * @param source the last dump, as the user named it
 * @param line of one of the finding's threads there, from 1 on; 1 where it is not known
 */
public record FindingPlace(String source, int line) {

  /** The place of a finding of an analysis. */
  public static FindingPlace of(Finding finding, Analysis analysis) {
    ThreadDump dump = analysis.series().lastDump().dump();
    List<NormalizedThread> threads = finding.trend().threads();
    int line = threads.isEmpty() ? 1 : threads.get(0).thread().line();
    return new FindingPlace(dump.source(), Math.max(line, 1));
  }
}
