package io.jleak.report.words;

import io.jleak.model.ViewCell;
import io.jleak.model.ViewColumn;
import java.util.Locale;

/** Words for the cells of a view. */
public final class ViewWords {

  private static final String NOTHING = "-";

  private ViewWords() {}

  /** What stands in a cell, functions in brief. */
  public static String of(ViewColumn column, ViewCell cell) {
    return switch (column.unit()) {
      case NAME -> GroupText.name(cell.text());
      case FUNCTION -> orNothing(SafeText.of(CodeName.brief(cell.text())));
      case TEXT -> orNothing(SafeText.of(cell.text()));
      case COUNT -> String.valueOf(Math.round(cell.number()));
      case MILLIS, PERCENT -> rounded(cell.number());
    };
  }

  private static String rounded(double number) {
    return Double.isNaN(number)
        ? NOTHING
        : String.format(Locale.ROOT, number < 10 ? "%.1f" : "%.0f", number);
  }

  private static String orNothing(String text) {
    return text.isEmpty() ? NOTHING : text;
  }
}
