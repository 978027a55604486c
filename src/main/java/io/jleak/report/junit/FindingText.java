package io.jleak.report.junit;

import io.jleak.model.Finding;
import io.jleak.model.NameFacts;
import io.jleak.model.StackFrame;
import io.jleak.model.Trend;
import io.jleak.report.words.CodeName;
import io.jleak.report.words.FindingWords;
import io.jleak.report.words.GroupText;
import io.jleak.report.words.SafeText;
import io.jleak.report.words.ServiceWords;
import java.util.List;

/** What a test case says of its finding. */
final class FindingText {

  /** Where CI shows only the start of a failure. */
  private static final int MAX_FRAMES = 30;

  private final FindingWords words;

  FindingText(FindingWords words) {
    this.words = words;
  }

  /** The same in each run, so that CI can tell since when it fails: no counts. */
  String name(Finding finding) {
    List<String> names =
        finding.trend().facts().names().stream().map(NameFacts::pattern).limit(1).toList();
    String who = GroupText.names(names, 1, finding.trend().facts().chain());
    return SafeText.of(finding.patternId() + " " + finding.patternName())
        + (who.isEmpty() ? "" : ": " + who);
  }

  String message(Finding finding) {
    return finding.level()
        + " "
        + SafeText.of(finding.title())
        + ": "
        + words.growth(finding.trend())
        + ", "
        + FindingWords.who(finding.trend().facts());
  }

  String body(Finding finding) {
    StringBuilder text = new StringBuilder();
    line(text, message(finding));
    String promise = ServiceWords.promise(finding);
    if (!promise.isEmpty()) {
      line(text, "prio  " + promise);
    }
    line(text, "why   " + SafeText.of(finding.why()));
    finding.evidence().forEach(each -> line(text, "seen  " + SafeText.of(each)));
    finding.actions().forEach(each -> line(text, "do    " + SafeText.of(each)));
    line(text, "more  jleak explain " + SafeText.of(finding.patternId()));
    Trend trend = finding.trend();
    List<StackFrame> frames = trend.facts().sample().frames();
    for (StackFrame frame : frames.subList(0, Math.min(MAX_FRAMES, frames.size()))) {
      line(text, "    at " + CodeName.full(frame));
    }
    if (frames.size() > MAX_FRAMES) {
      line(text, "    .. and " + (frames.size() - MAX_FRAMES) + " more frames");
    }
    return text.toString();
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append('\n');
  }
}
