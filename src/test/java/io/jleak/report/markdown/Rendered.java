package io.jleak.report.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** What commonmark-java, with the extensions of GitHub's flavour, makes of a comment. */
record Rendered(Node document) {

  private static final List<Extension> FLAVOUR =
      List.of(
          TablesExtension.create(), AutolinkExtension.create(), StrikethroughExtension.create());

  static Rendered of(String markdown) {
    return new Rendered(Parser.builder().extensions(FLAVOUR).build().parse(markdown));
  }

  <T extends Node> List<T> all(Class<T> kind) {
    List<T> found = new ArrayList<>();
    collect(document, kind, found);
    return found;
  }

  private static <T extends Node> void collect(Node node, Class<T> kind, List<T> found) {
    if (kind.isInstance(node)) {
      found.add(kind.cast(node));
    }
    for (Node each = node.getFirstChild(); each != null; each = each.getNext()) {
      collect(each, kind, found);
    }
  }

  /** The names of the classes of all nodes that are markup. */
  List<String> markup() {
    return all(Node.class).stream()
        .map(each -> each.getClass().getSimpleName())
        .filter(each -> !List.of("Document", "Paragraph", "Text", "Code").contains(each))
        .toList();
  }

  /** All that a reader can read. */
  String text() {
    return text(false);
  }

  /** What a reader can read outside of code, where forges look for names of people and issues. */
  String prose() {
    return text(true);
  }

  private String text(boolean onlyProse) {
    StringBuilder text = new StringBuilder();
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text node) {
            text.append(node.getLiteral());
          }

          @Override
          public void visit(Code node) {
            text.append(onlyProse ? "" : node.getLiteral());
          }

          @Override
          public void visit(FencedCodeBlock node) {
            text.append(onlyProse ? "" : node.getLiteral());
          }
        });
    return text.toString();
  }
}
