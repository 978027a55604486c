package io.jleak.report;

/**
 * How a report is to look.
 *
 * @param width columns of the terminal
 * @param color whether to use colour
 * @param unicode whether sparklines and dashes may go beyond ASCII
 * @param top how many clusters to list; the others are counted
 * @param showThreads whether to list the names of the threads of each cluster
 */
public record ReportOptions(
    int width, boolean color, boolean unicode, int top, boolean showThreads) {}
