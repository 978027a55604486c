package io.jleak.report.sarif;

import com.fasterxml.jackson.core.JsonGenerator;
import io.jleak.model.StackFrame;
import io.jleak.report.FindingPlace;
import io.jleak.report.words.SafeText;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;

/** Places in dumps and in code, as SARIF has them. */
final class SarifLocation {

  private SarifLocation() {}

  /**
   * A file.
   *
   * @param index of it among the artifacts; below 0 for none
   */
  static void artifact(String field, String source, int index, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("uri", uri(source));
    if (index >= 0) {
      json.writeNumberField("index", index);
    }
    json.writeEndObject();
  }

  /** The place in a dump where threads of a finding stand, and the function that they are in. */
  static void result(FindingPlace place, int index, String function, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("physicalLocation");
    artifact("artifactLocation", place.source(), index, json);
    json.writeObjectFieldStart("region");
    json.writeNumberField("startLine", place.line());
    json.writeEndObject();
    json.writeEndObject();
    if (!function.isEmpty()) {
      logical(function, json);
    }
    json.writeEndObject();
  }

  static void frame(StackFrame frame, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeObjectFieldStart("location");
    logical(frame.function(), json);
    SarifRule.message("message", SafeText.of(frame.toString()), json);
    json.writeEndObject();
    if (frame.module() != null) {
      json.writeStringField("module", frame.module());
    }
    json.writeEndObject();
  }

  private static void logical(String function, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("logicalLocations");
    json.writeStartObject();
    json.writeStringField("fullyQualifiedName", function);
    json.writeStringField("kind", "function");
    json.writeEndObject();
    json.writeEndArray();
  }

  /** A file name as a URI: relative to where jleak ran when it is relative. */
  private static String uri(String source) {
    if (source.equals("-")) {
      return "stdin";
    }
    String path = source.replace('\\', '/');
    int colon = path.indexOf(':');
    boolean likeScheme = colon >= 0 && path.lastIndexOf('/', colon) < 0;
    try {
      String scheme = path.startsWith("/") ? "file" : null;
      String host = scheme == null ? null : "";
      return new URI(scheme, host, likeScheme ? "./" + path : path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(source, e);
    }
  }
}
