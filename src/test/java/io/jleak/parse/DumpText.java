package io.jleak.parse;

import io.jleak.input.Inputs;
import io.jleak.model.Source;
import io.jleak.model.ThreadDump;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Parses text and bytes that a test holds in its hand. */
public final class DumpText {

  private DumpText() {}

  public static List<ThreadDump> parse(String text) {
    return parse(text.getBytes(StandardCharsets.UTF_8));
  }

  public static List<ThreadDump> parse(byte[] bytes) {
    Source source = Inputs.of(List.of("-"), new ByteArrayInputStream(bytes)).sources().get(0);
    try {
      return DumpParser.parse(source).dumps();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The only dump of a text. */
  static ThreadDump only(String text) {
    List<ThreadDump> dumps = parse(text);
    if (dumps.size() != 1) {
      throw new AssertionError(dumps.size() + " dumps, not one");
    }
    return dumps.get(0);
  }
}
