package io.jleak.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;

/** Opens a stream of JSON that people can read, too. */
public final class JsonOutput {

  private static final Separators SEPARATORS =
      Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);

  private JsonOutput() {}

  /** A generator that is safe for any text, and that leaves the writer open. */
  public static JsonGenerator to(Writer out) throws IOException {
    Writer safe = new VisibleWriter(new WellFormedWriter(out));
    JsonGenerator json = new JsonFactory().createGenerator(safe);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(
        new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(new DefaultIndenter("  ", "\n")));
    return json;
  }
}
