package io.jleak.report.html;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/** The scripts and styles that each report carries inside. */
final class Bundle {

  /** In this order: libraries first, and last what puts the views together. */
  private static final List<String> SCRIPTS =
      List.of(
          "lib/uPlot.iife.min.js",
          "lib/d3-hierarchy.min.js",
          "page.js",
          "chart.js",
          "heatmap.js",
          "flame.js",
          "table.js",
          "start.js");

  private static final List<String> STYLES = List.of("lib/uPlot.min.css", "report.css");

  private Bundle() {}

  static String script() throws IOException {
    return join(SCRIPTS);
  }

  static String style() throws IOException {
    return join(STYLES);
  }

  /** How a content security policy names an inline script: the browser runs no other one. */
  static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every JDK has it
    }
  }

  private static String join(List<String> names) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String name : names) {
      try (InputStream in = Bundle.class.getResourceAsStream(name)) {
        if (in == null) {
          throw new IOException("the jar is damaged: no " + name);
        }
        all.append(new String(in.readAllBytes(), StandardCharsets.UTF_8)).append('\n');
      }
    }
    return all.toString();
  }
}
