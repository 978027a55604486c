package io.jleak.report;

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
 */
public record ReportOptions(
    int width,
    boolean color,
    boolean unicode,
    int top,
    boolean showThreads,
    boolean showVm,
    int exitCode) {}
