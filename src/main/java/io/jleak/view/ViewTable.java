package io.jleak.view;

import io.jleak.model.View;
import io.jleak.model.ViewCell;
import io.jleak.model.ViewColumn;
import io.jleak.model.ViewColumn.Unit;
import java.util.ArrayList;
import java.util.List;

/** Collects the columns and rows of a view. */
final class ViewTable {

  /** More rows than anybody reads; the others are counted. */
  private static final int MAX_ROWS = 200;

  private final String name;
  private final String title;
  private final List<ViewColumn> columns = new ArrayList<>();
  private final List<List<ViewCell>> rows = new ArrayList<>();
  private int total;

  ViewTable(String name, String title) {
    this.name = name;
    this.title = title;
  }

  ViewTable column(String key, String heading, Unit unit) {
    columns.add(new ViewColumn(key, heading, unit));
    return this;
  }

  /** Adds a row: a text or a number for each column. */
  void row(Object... cells) {
    total++;
    if (rows.size() == MAX_ROWS) {
      return;
    }
    List<ViewCell> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(
          cell instanceof Number number
              ? ViewCell.of(number.doubleValue())
              : ViewCell.of((String) cell));
    }
    rows.add(row);
  }

  View view(boolean telling, String summary) {
    return new View(name, title, summary, telling, columns, rows, total);
  }
}
