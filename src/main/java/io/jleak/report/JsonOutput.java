package io.jleak.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.Writer;

/** Opens streams of JSON that are safe for any text, and that leave the writer open. */
public final class JsonOutput {

  private static final Separators SEPARATORS =
      Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);

  private JsonOutput() {}

  /** One value that people can read, too. */
  public static JsonGenerator to(Writer out) throws IOException {
    return open(
        out,
        new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(new DefaultIndenter("  ", "\n")));
  }

  /** A line for each value, without an end to the last one. */
  public static JsonGenerator lines(Writer out) throws IOException {
    return open(out, new MinimalPrettyPrinter("\n"));
  }

  private static JsonGenerator open(Writer out, PrettyPrinter layout) throws IOException {
    Writer safe = new VisibleWriter(new WellFormedWriter(out));
    JsonGenerator json = new JsonFactory().createGenerator(safe);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.setPrettyPrinter(layout);
    return json;
  }
}
