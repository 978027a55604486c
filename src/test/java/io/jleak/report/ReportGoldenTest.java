package io.jleak.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.Golden;
import io.jleak.model.Analysis;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Seals the machine-readable formats, and shows what a change does to the others: each shape of
 * {@link SampleAnalyses} in each format, wherever the reader lives.
 */
@Isolated("sets the default locale")
class ReportGoldenTest {

  /** Turkish has another i, German another decimal point, the last one other digits. */
  private static final List<Locale> LOCALES =
      List.of(
          Locale.ROOT,
          Locale.forLanguageTag("tr-TR"),
          Locale.GERMANY,
          Locale.forLanguageTag("ar-EG-u-nu-arab"));

  private final Locale before = Locale.getDefault();

  static List<Arguments> shapesAndFormats() {
    List<Arguments> all = new ArrayList<>();
    for (String shape : SampleAnalyses.all().keySet()) {
      for (String format : ReportFormats.names()) {
        all.add(Arguments.of(shape, format));
      }
    }
    return all;
  }

  @AfterEach
  void restoreLocale() {
    Locale.setDefault(before);
  }

  @ParameterizedTest
  @MethodSource("shapesAndFormats")
  void reportIsAsItWas(String shape, String format) throws IOException {
    String report = report(SampleAnalyses.all().get(shape), format);

    Golden.check(Path.of("testdata/cli/report", shape + "." + format), withoutBundle(report));
  }

  /** Of the HTML, what an analysis makes of it: not the scripts and styles, which are files. */
  private static String withoutBundle(String report) {
    return report
        .replaceFirst("(?s)<style>.*?</style>", "<style/>")
        .replaceFirst("(?s)<script>.*</script>", "<script/>")
        .replaceFirst("sha256-[^']+", "sha256");
  }

  @ParameterizedTest
  @MethodSource("shapesAndFormats")
  void reportIsTheSameEverywhere(String shape, String format) throws IOException {
    Analysis analysis = SampleAnalyses.all().get(shape);
    String here = report(analysis, format);
    for (Locale locale : LOCALES) {
      Locale.setDefault(locale);

      assertThat(report(analysis, format)).as("%s", locale).isEqualTo(here);
    }
  }

  private static String report(Analysis analysis, String format) throws IOException {
    StringWriter out = new StringWriter();
    ReportOptions options = new ReportOptions(80, false, true, 20, false, false, 1);
    ReportFormats.named(format).orElseThrow().write(analysis, options, out);
    return out.toString();
  }
}
