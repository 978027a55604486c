package io.jleak.report.html;

import io.jleak.report.words.SafeText;
import java.io.IOException;
import java.io.Writer;

/** Writes HTML in which text from a dump stays text. */
final class HtmlWriter {

  private final Writer out;

  HtmlWriter(Writer out) {
    this.out = out;
  }

  /** Markup of our own, as it is. */
  HtmlWriter markup(String html) throws IOException {
    out.write(html);
    return this;
  }

  /** Text, such as a name from a dump: what a browser would obey or hide is made visible. */
  HtmlWriter text(String text) throws IOException {
    String safe = SafeText.of(text);
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      switch (c) {
        case '<' -> out.write("&lt;");
        case '>' -> out.write("&gt;");
        case '&' -> out.write("&amp;");
        case '"' -> out.write("&quot;");
        case '\'' -> out.write("&#39;");
        default -> out.write(c);
      }
    }
    return this;
  }

  /** An element with text alone; its class may be empty. */
  HtmlWriter element(String name, String cssClass, String text) throws IOException {
    markup("<" + name + (cssClass.isEmpty() ? "" : " class=\"" + cssClass + "\"") + ">");
    text(text);
    return markup("</" + name + ">");
  }
}
