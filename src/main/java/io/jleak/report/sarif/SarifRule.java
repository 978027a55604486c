package io.jleak.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jleak.model.Finding;
import io.jleak.report.words.SafeText;
import java.io.IOException;

/** One of the {@code rules}: a leak pattern with its page. */
final class SarifRule {

  private SarifRule() {}

  /**
   * Writes the rule behind a finding.
   *
   * @param page of the pattern, in Markdown; empty when there is none
   */
  static void write(Finding finding, String page, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", finding.patternId());
    json.writeStringField("name", SafeText.of(finding.patternName()));
    message("shortDescription", SafeText.of(finding.title()), json);
    if (!page.isEmpty()) {
      json.writeObjectFieldStart("help");
      json.writeStringField("text", page);
      json.writeStringField("markdown", page);
      json.writeEndObject();
    }
    json.writeObjectFieldStart("properties");
    json.writeArrayFieldStart("tags");
    json.writeString("thread-leak");
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** A text with which a viewer does nothing but show it. */
  static void message(String field, String text, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("text", withoutLinks(text));
    json.writeEndObject();
  }

  /** {@code [text](target)} is a link in SARIF, unless its brackets are escaped. */
  private static String withoutLinks(String text) {
    return text.contains("](")
        ? text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
        : text;
  }
}
