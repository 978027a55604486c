package io.jleak.report.html;

import io.jleak.model.View;
import io.jleak.model.ViewCell;
import io.jleak.model.ViewColumn;
import io.jleak.report.words.ViewWords;
import java.io.IOException;
import java.util.List;

/** The views, folded but for those that say something. */
final class ViewsHtml {

  /** A longer table is for programs. */
  private static final int MAX_ROWS = 50;

  private ViewsHtml() {}

  static void write(List<View> views, HtmlWriter html) throws IOException {
    if (views.isEmpty()) {
      return;
    }
    html.markup("<section id=\"views\" class=\"view\">\n<h2>More views of the last dump</h2>\n");
    for (View view : views) {
      html.markup(view.telling() ? "<details open>" : "<details>")
          .markup("<summary>")
          .element("strong", "", view.title())
          .text(": " + view.summary())
          .markup("</summary>\n");
      if (!view.rows().isEmpty()) {
        table(view, html);
      }
      html.markup("</details>\n");
    }
    html.markup("</section>\n");
  }

  private static void table(View view, HtmlWriter html) throws IOException {
    html.markup("<div class=\"scroll\"><table><thead><tr>");
    for (ViewColumn column : view.columns()) {
      html.element("th", column.unit().isNumber() ? "number" : "", column.title());
    }
    html.markup("</tr></thead>\n<tbody>\n");
    int shown = Math.min(MAX_ROWS, view.rows().size());
    for (List<ViewCell> row : view.rows().subList(0, shown)) {
      html.markup("<tr>");
      for (int i = 0; i < row.size(); i++) {
        ViewColumn column = view.columns().get(i);
        html.element("td", cssClass(column), ViewWords.of(column, row.get(i)));
      }
      html.markup("</tr>\n");
    }
    html.markup("</tbody></table></div>\n");
    if (shown < view.total()) {
      html.element("p", "faint", "and " + (view.total() - shown) + " more");
    }
  }

  private static String cssClass(ViewColumn column) {
    return switch (column.unit()) {
      case COUNT, MILLIS, PERCENT -> "number";
      case NAME -> "names";
      case FUNCTION -> "frame";
      case TEXT -> "";
    };
  }
}
