package io.jleak.report;

import io.jleak.AnalysisOptions;
import io.jleak.Pipeline;
import io.jleak.catalogue.Catalogue;
import io.jleak.input.Inputs;
import io.jleak.model.Analysis;
import io.jleak.model.Capture;
import io.jleak.model.Source;
import io.jleak.parse.DumpParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Analyses of captured dumps, and what a format makes of an analysis. */
public final class RealAnalyses {

  private RealAnalyses() {}

  /** What the whole flow finds in a file or folder of {@code testdata}. */
  public static Analysis of(String... paths) throws IOException {
    return of(AnalysisOptions.DEFAULT, paths);
  }

  /** The same with options. */
  public static Analysis of(AnalysisOptions options, String... paths) throws IOException {
    List<Capture> captures = new ArrayList<>();
    for (Source each : Inputs.of(List.of(paths), InputStream.nullInputStream()).sources()) {
      captures.add(DumpParser.parse(each));
    }
    return new Pipeline(Catalogue.builtIn(), options, "1.2.3").analyze(Capture.join(captures));
  }

  /** The report with so many clusters. */
  public static String report(ReportFormat format, Analysis analysis, int top) throws IOException {
    StringWriter out = new StringWriter();
    format.write(analysis, new ReportOptions(80, false, true, top, false, false, 1), out);
    return out.toString();
  }
}
