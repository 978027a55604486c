package io.jleak.cli;

import io.jleak.report.ReportFormat;
import java.nio.file.Path;

/**
 * One report that the user asked for.
 *
 * @param format what it looks like
 * @param file where it goes; null for standard output
 */
record ReportTarget(ReportFormat format, Path file) {

  boolean toFile() {
    return file != null;
  }
}
