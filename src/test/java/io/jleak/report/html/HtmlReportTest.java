package io.jleak.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jleak.model.Analysis;
import io.jleak.report.ReportOptions;
import io.jleak.report.SampleAnalyses;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page as an HTML parser sees it; {@code src/test/browser} looks at it in a browser. */
class HtmlReportTest {

  /** All that the report is made of. */
  private static final List<String> ELEMENTS =
      List.of(
          "#root",
          "article",
          "body",
          "button",
          "code",
          "details",
          "div",
          "footer",
          "h1",
          "h2",
          "h3",
          "head",
          "header",
          "html",
          "li",
          "main",
          "meta",
          "noscript",
          "p",
          "pre",
          "rect",
          "script",
          "section",
          "span",
          "strong",
          "style",
          "summary",
          "svg",
          "table",
          "tbody",
          "td",
          "th",
          "thead",
          "title",
          "tr",
          "ul");

  static Set<String> shapes() {
    return SampleAnalyses.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void namesOfADumpMakeNoElementAndNoHandler(String shape) throws IOException {
    Document page = Jsoup.parse(report(shape));
    Set<String> names = new TreeSet<>();
    for (Element each : page.getAllElements()) {
      names.add(each.tagName());
      assertThat(each.attributes().asList())
          .noneMatch(attribute -> attribute.getKey().startsWith("on"))
          .noneMatch(attribute -> attribute.getKey().matches("src|href|action|srcset"));
    }

    assertThat(ELEMENTS).containsAll(names);
    assertThat(page.select("script")).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void everyFindingCanBeReadWithoutScripts(String shape) throws IOException {
    Analysis analysis = SampleAnalyses.all().get(shape);
    Document page = Jsoup.parse(report(shape));

    assertThat(page.select("article")).hasSameSizeAs(analysis.findings());
    assertThat(page.select("h1").text()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void dataAreJsonWithEveryCluster(String shape) throws IOException {
    Analysis analysis = SampleAnalyses.all().get(shape);
    JsonNode data = new ObjectMapper().readTree(Jsoup.parse(report(shape)).select("#data").html());

    assertThat(data.at("/clusters")).hasSameSizeAs(analysis.changes());
    assertThat(data.at("/dumps")).hasSize(analysis.series().size());
  }

  @Test
  void policyAllowsTheScriptOfThePageAndNoLoad() throws IOException {
    Document page = Jsoup.parse(report("all-levels"));
    String script = page.select("script").get(1).data();

    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .isEqualTo(
            "default-src 'none'; style-src 'unsafe-inline'; script-src '"
                + Bundle.hash(script)
                + "'");
  }

  private static String report(String shape) throws IOException {
    StringWriter out = new StringWriter();
    ReportOptions options = new ReportOptions(80, false, true, 20, false, false, 1);
    new HtmlReport().write(SampleAnalyses.all().get(shape), options, out);
    return out.toString();
  }
}
