package io.jleak.report.html;

import io.jleak.model.Analysis;
import io.jleak.model.Finding;
import io.jleak.report.ReportFormat;
import io.jleak.report.ReportOptions;
import io.jleak.report.WellFormedWriter;
import io.jleak.report.words.Headline;
import io.jleak.report.words.ServiceWords;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;

/**
 * Writes an analysis as one HTML file that needs nothing else: verdict, findings, locks and views
 * are plain HTML and can be read without scripts; chart, heat map, flame graph and table are drawn
 * by scripts from data inside. Nothing is loaded from anywhere, and the policy of the page forbids
 * it.
 */
public final class HtmlReport implements ReportFormat {

  @Override
  public String name() {
    return "html";
  }

  @Override
  public boolean showsAllViews() {
    return true;
  }

  @Override
  public void write(Analysis analysis, ReportOptions options, Writer out) throws IOException {
    Writer safe = new WellFormedWriter(out);
    HtmlWriter html = new HtmlWriter(safe);
    String script = Bundle.script();
    head(analysis, Bundle.hash(script), html);
    verdict(analysis, html);
    html.markup("<main>\n<section id=\"findings\" aria-label=\"Findings\">\n");
    FindingCard card = new FindingCard(analysis.series(), html);
    for (Finding finding : analysis.findings()) {
      card.write(finding);
    }
    html.markup("</section>\n");
    drawings(analysis, html);
    LocksHtml.write(analysis, html);
    ViewsHtml.write(analysis.views(), html);
    html.markup("</main>\n");
    footer(analysis, html);
    html.markup("<script type=\"application/json\" id=\"data\">");
    ReportData.write(analysis, safe);
    html.markup("</script>\n<script>").markup(script).markup("</script>\n</body>\n</html>\n");
    safe.flush();
  }

  private static void head(Analysis analysis, String scriptHash, HtmlWriter html)
      throws IOException {
    html.markup("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    html.markup("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
        .markup("style-src 'unsafe-inline'; script-src '" + scriptHash + "'\">\n")
        .markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .markup("<meta name=\"color-scheme\" content=\"light dark\">\n")
        .element("title", "", "jleak: " + Headline.level(analysis.verdict()))
        .markup("\n<style>")
        .markup(Bundle.style())
        .markup("</style>\n</head>\n<body>\n");
  }

  private static void verdict(Analysis analysis, HtmlWriter html) throws IOException {
    String level = Headline.level(analysis.verdict());
    html.markup("<header class=\"level-" + level.toLowerCase(Locale.ROOT) + "\">\n")
        .markup("<h1>")
        .element("span", "badge", level)
        .markup(" ")
        .text(Headline.found(analysis.findings()) + Headline.gate(analysis.verdict()))
        .markup("</h1>\n")
        .element("p", "", Headline.seen(analysis.series()))
        .element("p", "faint", Headline.readAs(analysis.series()));
    String recovered = Headline.recovered(analysis);
    if (!recovered.isEmpty()) {
      html.element("p", "", recovered);
    }
    String labels = ServiceWords.labels(analysis.labels());
    if (!labels.isEmpty()) {
      html.element("p", "labels", labels);
    }
    String next = Headline.next(analysis);
    if (!next.isEmpty()) {
      html.element("p", "faint", next);
    }
    for (String note : analysis.notes()) {
      html.element("p", "faint", note);
    }
    html.markup("\n<button type=\"button\" id=\"theme\" hidden>Light / dark</button>\n</header>\n");
  }

  /** Places that the scripts fill; without scripts they stay hidden. */
  private static void drawings(Analysis analysis, HtmlWriter html) throws IOException {
    if (analysis.series().size() > 1) {
      drawing("states", "Threads by state", html);
      drawing("heat", "Clusters over the dumps", html);
    }
    drawing("flame", "Flame graph of all stacks", html);
    drawing("clusters", "Clusters", html);
    html.markup("<noscript><p>Charts, flame graph and table need JavaScript.</p></noscript>\n");
  }

  private static void drawing(String id, String title, HtmlWriter html) throws IOException {
    html.markup("<section id=\"" + id + "\" class=\"view\" hidden>\n")
        .element("h2", "", title)
        .markup("\n</section>\n");
  }

  private static void footer(Analysis analysis, HtmlWriter html) throws IOException {
    html.markup("<footer>")
        .text("jleak " + analysis.version() + ". Drawn with uPlot (MIT) and d3-hierarchy (ISC).")
        .markup("</footer>\n");
  }
}
