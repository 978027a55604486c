package io.jleak.catalogue;

import io.jleak.userfile.JsonSyntaxException;
import io.jleak.userfile.JsonText;
import io.jleak.userfile.JsonValue;
import io.jleak.userfile.Problems;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The patterns that come with jleak. Each is a folder of resources, {@code ID-NAME}, with a {@code
 * pattern.json} and a {@code page.md}. {@code catalogue.json} holds all of the former once more,
 * one a line: a jar cannot be asked what is in a folder, and opening one resource is many times
 * faster than opening one for each pattern. A test compares the two.
 */
final class BuiltInPatterns {

  private static final String INDEX = "catalogue.json";

  private BuiltInPatterns() {}

  static List<Entry> read() {
    Problems problems = new Problems(INDEX);
    List<Entry> entries = new ArrayList<>();
    try {
      JsonValue index = JsonValue.root(JsonText.read(resource(INDEX)), "", problems);
      for (JsonValue pattern : index.elements()) {
        entries.add(PatternReader.read(pattern));
      }
    } catch (JsonSyntaxException e) {
      problems.add(e);
    }
    if (!problems.isEmpty()) {
      throw new IllegalStateException(String.join("\n", problems.messages()));
    }
    return entries;
  }

  static String page(Pattern pattern) {
    return resource(pattern.id() + "-" + pattern.name() + "/page.md");
  }

  /** A page that belongs to no pattern. */
  static String page(String topic) {
    return resource(topic + ".md");
  }

  private static String resource(String name) {
    try (InputStream in = BuiltInPatterns.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
