package io.jleak.report.collapsed;

import io.jleak.model.Analysis;
import io.jleak.model.NormalizedThread;
import io.jleak.model.StackTrace;
import io.jleak.report.ReportFormat;
import io.jleak.report.ReportOptions;
import io.jleak.report.words.GroupText;
import io.jleak.report.words.ServiceWords;
import java.io.IOException;
import java.io.Writer;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the stacks of the last dump as {@code flamegraph.pl}, speedscope and async-profiler read
 * them: a line per distinct stack, outermost frame first, frames apart by {@code ;}, and the number
 * of threads last. The first frame is the name pattern in brackets, so that each pool is a tower of
 * its own. Labels of the process stand before all as one frame. Places in files are left out: the
 * graph shows functions.
 */
public final class CollapsedReport implements ReportFormat {

  /** Stands for the frames that a dump leaves out, below those that it shows. */
  private static final String CUT = "(frames_not_in_dump)";

  private static final String NO_STACK = "(no_stack)";

  @Override
  public String name() {
    return "collapsed";
  }

  @Override
  public void write(Analysis analysis, ReportOptions options, Writer out) throws IOException {
    IdentityHashMap<StackTrace, String> lines = new IdentityHashMap<>(); // equal ones are shared
    Map<String, Integer> counts = new TreeMap<>();
    String labels = ServiceWords.labels(analysis.labels());
    String root = labels.isEmpty() ? "" : FrameName.ofThreads(labels) + ";";
    for (NormalizedThread each : analysis.series().lastDump().threads()) {
      String frames = lines.computeIfAbsent(each.thread().stack(), CollapsedReport::frames);
      counts.merge(root + threads(each) + frames, each.thread().count(), Integer::sum);
    }
    for (Map.Entry<String, Integer> each : counts.entrySet()) {
      out.write(each.getKey() + " " + each.getValue() + "\n");
    }
  }

  private static String threads(NormalizedThread thread) {
    String pattern = thread.name().pattern();
    return FrameName.ofThreads(GroupText.names(List.of(pattern), 1, thread.chain()));
  }

  private static String frames(StackTrace stack) {
    if (stack.frames().isEmpty()) {
      return ";" + NO_STACK;
    }
    StringBuilder line = new StringBuilder(stack.truncated() ? ";" + CUT : "");
    for (int i = stack.frames().size() - 1; i >= 0; i--) {
      line.append(';').append(FrameName.of(stack.frames().get(i).function()));
    }
    return line.toString();
  }
}
