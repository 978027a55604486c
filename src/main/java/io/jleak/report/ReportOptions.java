package io.jleak.report;

import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * How a report is to look, and what it tells beside the analysis.
 *
 * @param width columns of the terminal
 * @param color whether to use colour
 * @param unicode whether bars may go beyond ASCII
 * @param top how many clusters to list; the others are counted
 * @param showThreads whether to list the names of the threads of each cluster
 * @param showVm whether to list the clusters of the VM's own threads; else they are counted
 * @param exitCode what the process will end with
 * @param pages gives the page of a pattern, in Markdown, by the pattern's id; read when asked for
 * @param filter which clusters the text report lists
 * @param groupBy by what the text report counts their threads
 * @param views names of the views that the text report shows whether they say something or not
 */
public record ReportOptions(
    int width,
    boolean color,
    boolean unicode,
    int top,
    boolean showThreads,
    boolean showVm,
    int exitCode,
    UnaryOperator<String> pages,
    ClusterFilter filter,
    GroupBy groupBy,
    Set<String> views) {

  /** Where no pages of patterns are at hand. */
  public ReportOptions(
      int width,
      boolean color,
      boolean unicode,
      int top,
      boolean showThreads,
      boolean showVm,
      int exitCode) {
    this(width, color, unicode, top, showThreads, showVm, exitCode, id -> "");
  }

  /** Where all clusters are listed, and no view is asked for. */
  public ReportOptions(
      int width,
      boolean color,
      boolean unicode,
      int top,
      boolean showThreads,
      boolean showVm,
      int exitCode,
      UnaryOperator<String> pages) {
    this(
        width,
        color,
        unicode,
        top,
        showThreads,
        showVm,
        exitCode,
        pages,
        ClusterFilter.ALL,
        GroupBy.CLUSTER,
        Set.of());
  }
}
