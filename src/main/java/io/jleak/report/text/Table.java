package io.jleak.report.text;

import io.jleak.report.words.Columns;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A table with aligned columns, as wide as what stands in them, and never wider than the terminal.
 */
final class Table {

  private static final String INDENT = "  ";
  private static final String GAP = "  ";

  /** Between numbers, which have air at their left. */
  private static final String SMALL_GAP = " ";

  /** Cuts a cell down to some columns. */
  interface Cut {
    String fit(String text, int width);
  }

  /**
   * One column.
   *
   * @param title its heading
   * @param cut how to cut its cells; null for numbers, which stand at the right and are never cut
   */
  private record Column(String title, Cut cut) {}

  private final List<Column> columns = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a column of numbers. */
  Table number(String title) {
    columns.add(new Column(title, null));
    return this;
  }

  /** Adds a column of text. */
  Table text(String title, Cut cut) {
    columns.add(new Column(title, cut));
    return this;
  }

  /** Adds a row with one cell for each column. */
  void row(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  int rows() {
    return rows.size();
  }

  void writeTitles(Style style, Lines lines) throws IOException {
    List<String> titles = columns.stream().map(Column::title).toList();
    lines.line(layOut(titles, widths(lines.width())), style::faint);
  }

  void writeRow(int row, Lines lines) throws IOException {
    lines.line(layOut(rows.get(row), widths(lines.width())));
  }

  private String layOut(List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      Cut cut = columns.get(i).cut;
      line.append(before(i))
          .append(
              cut == null
                  ? Columns.padLeft(cells.get(i), widths[i])
                  : Columns.pad(cut.fit(cells.get(i), widths[i]), widths[i]));
    }
    return line.toString();
  }

  private String before(int column) {
    if (column == 0) {
      return INDENT;
    }
    boolean numbers = columns.get(column).cut == null && columns.get(column - 1).cut == null;
    return numbers ? SMALL_GAP : GAP;
  }

  /** As wide as its widest cell each, and the widest columns of text cut where that is too much. */
  private int[] widths(int width) {
    int[] widths = new int[columns.size()];
    int total = 0;
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Columns.width(columns.get(i).title);
      for (List<String> row : rows) {
        widths[i] = Math.max(widths[i], Columns.width(row.get(i)));
      }
      total += before(i).length() + widths[i];
    }
    while (total > width) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        boolean canShrink =
            columns.get(i).cut != null && widths[i] > Columns.width(columns.get(i).title);
        if (canShrink && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        break;
      }
      widths[widest]--;
      total--;
    }
    return widths;
  }
}
