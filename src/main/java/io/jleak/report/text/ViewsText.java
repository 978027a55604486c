package io.jleak.report.text;

import io.jleak.model.Analysis;
import io.jleak.model.View;
import io.jleak.model.ViewCell;
import io.jleak.model.ViewColumn;
import io.jleak.report.ReportOptions;
import io.jleak.report.words.CodeName;
import io.jleak.report.words.Columns;
import io.jleak.report.words.ViewWords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The views: those that are asked for, and in brief those that say something. */
final class ViewsText {

  /** Of a view that nobody asked for. */
  private static final int MAX_ROWS = 5;

  private ViewsText() {}

  static void write(Analysis analysis, ReportOptions options, Style style, Lines lines)
      throws IOException {
    for (View view : analysis.views()) {
      boolean wanted = options.views().contains(view.name());
      if (wanted || view.telling()) {
        write(view, wanted ? options.top() : MAX_ROWS, wanted, style, lines);
      }
    }
  }

  private static void write(View view, int top, boolean wanted, Style style, Lines lines)
      throws IOException {
    lines.heading(style, view.title(), view.summary());
    Table table = new Table();
    for (ViewColumn column : view.columns()) {
      if (column.unit().isNumber()) {
        table.number(column.title());
      } else {
        table.text(
            column.title(),
            column.unit() == ViewColumn.Unit.FUNCTION ? CodeName::fit : Columns::fit);
      }
    }
    int shown = Math.min(top, view.rows().size());
    for (List<ViewCell> row : view.rows().subList(0, shown)) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(ViewWords.of(view.columns().get(i), row.get(i)));
      }
      table.row(cells);
    }
    if (shown > 0) {
      table.writeTitles(style, lines);
    }
    for (int row = 0; row < shown; row++) {
      table.writeRow(row, lines);
    }
    if (shown < view.total()) {
      String more = wanted && shown == top ? ": use --top" : ": use --view " + view.name();
      lines.item(
          2, ".. and " + (view.total() - shown) + " more" + (wanted && shown < top ? "" : more));
    }
  }
}
