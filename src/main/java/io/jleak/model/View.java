package io.jleak.model;

import java.util.List;

/**
 * One way to look at the threads, as a table that every format can show.
 *
 * @param name by which a user asks for it
 * @param title its heading
 * @param summary one sentence with what is to be seen
 * @param telling whether it says something that a reader should see unasked
 * @param columns what stands in its rows
 * @param rows one cell per column each, what matters most first
 * @param total how many rows there are with those that are left out
 */
public record View(
    String name,
    String title,
    String summary,
    boolean telling,
    List<ViewColumn> columns,
    List<List<ViewCell>> rows,
    int total) {

  public View {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
