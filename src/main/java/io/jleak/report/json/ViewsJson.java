package io.jleak.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jleak.model.View;
import io.jleak.model.ViewCell;
import io.jleak.model.ViewColumn;
import io.jleak.report.JsonFields;
import java.io.IOException;
import java.util.List;

/** The {@code views} of the JSON report. */
final class ViewsJson {

  private ViewsJson() {}

  static void write(List<View> views, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("views");
    for (View view : views) {
      json.writeStartObject();
      json.writeStringField("name", view.name());
      json.writeStringField("title", view.title());
      json.writeStringField("summary", view.summary());
      json.writeBooleanField("telling", view.telling());
      json.writeNumberField("total", view.total());
      json.writeArrayFieldStart("rows");
      for (List<ViewCell> row : view.rows()) {
        json.writeStartObject();
        for (int i = 0; i < row.size(); i++) {
          write(view.columns().get(i), row.get(i), json);
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(ViewColumn column, ViewCell cell, JsonGenerator json)
      throws IOException {
    switch (column.unit()) {
      case COUNT -> json.writeNumberField(column.key(), Math.round(cell.number()));
      case MILLIS, PERCENT -> JsonFields.number(column.key(), cell.number(), json);
      case NAME, FUNCTION, TEXT -> json.writeStringField(column.key(), cell.text());
    }
  }
}
