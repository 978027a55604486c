package io.jleak.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.FencedCodeBlock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that are Markdown come out of a parser of Markdown as names. */
class MarkdownTextTest {

  private static final String MENTIONS = "(?s).*([@#!~&$\\[<`|]|GH-[0-9]|:[a-z]+:).*";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@octocat did it",
        "worker for #12 and GH-12 and acme/shop#12 and !7 and ~bug and $5 and &9",
        "[click](http://evil.example) ![x](http://evil.example/x.png)",
        "http://evil.example www.evil.example someone@evil.example <http://evil.example>",
        "<img src=x onerror=alert(1)> </details> <!-- x",
        "`` ` ``` ```` `",
        "```",
        "~~~",
        "| a | b |",
        "a\\| b \\\\| c",
        "\\",
        "*a* _b_ **c** ~~d~~ ~e~",
        "&lt;b&gt; &#64;octocat &commat;octocat",
        "1. one",
        "12) twelve",
        "- dash",
        "+ plus",
        "* star",
        "> quote",
        "# heading",
        "===",
        "---",
        "[ ] task",
        "[^1] [x]: http://evil.example",
        ":tada: :+1:",
        "$x^2$ {::options /}",
        "Executors.new... that runs; shutdown() in finally (or close() from JDK 19 on)",
        "\"a-1\" waits for \"b-2\", +2.5/min at 06:24:11 -> 50 %"
      })
  void nothingIsMarkupAndAllIsThere(String text) {
    Rendered sentence = Rendered.of(MarkdownText.sentence(text));
    Rendered code = Rendered.of(MarkdownText.code(text));

    assertThat(sentence.markup()).isEmpty();
    assertThat(sentence.text()).isEqualTo(text);
    assertThat(sentence.prose()).doesNotMatch(MENTIONS);
    assertThat(code.markup()).isEmpty();
    assertThat(code.text()).isEqualTo(text);
    assertThat(code.prose()).isEmpty();
    assertThat(inBlock(text)).isEqualTo("at x\n" + text + "\n");
    assertThat(inTable(text)).isEqualTo(text.replace("\\|", "\\\\u007c"));
  }

  private static String inBlock(String text) {
    Rendered block = Rendered.of(MarkdownText.block(List.of("at x", text)));

    assertThat(block.markup()).containsExactly("FencedCodeBlock");
    return block.all(FencedCodeBlock.class).get(0).getLiteral();
  }

  private static String inTable(String text) {
    String cell = MarkdownText.nameInTable(text);
    Rendered table = Rendered.of("| a | b |\n|---|---|\n| " + cell + " | end |\n");
    List<TableCell> cells = table.all(TableCell.class);

    assertThat(cells).hasSize(4);
    assertThat(new Rendered(cells.get(3)).text()).isEqualTo("end");
    assertThat(new Rendered(cells.get(2)).prose()).isEmpty();
    return new Rendered(cells.get(2)).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "81 born in 9 of 9 intervals, none died ! 81 born in 9 of 9 intervals, none died",
        "at +15.04/min since 23:59:01 (50 %) ! at +15.04/min since 23:59:01 (50 %)",
        "call shutdown() in finally ! call `shutdown()` in finally",
        "(pool-1 .. pool-9), then ! (`pool-1` .. `pool-9`), then",
        "find Executors.new... there ! find `Executors.new...` there",
        "it's a near-duplicate ! it's a near-duplicate"
      })
  void onlyWhatIsNoWordIsCode(String text, String markdown) {
    assertThat(MarkdownText.sentence(text)).isEqualTo(markdown);
  }
}
