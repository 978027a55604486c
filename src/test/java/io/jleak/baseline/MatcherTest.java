package io.jleak.baseline;

import static io.jleak.baseline.Findings.TODAY;
import static io.jleak.baseline.Findings.entry;
import static io.jleak.baseline.Findings.finding;
import static io.jleak.baseline.Findings.trend;
import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.BaselineAbsence;
import io.jleak.model.BaselineEntry;
import io.jleak.model.BaselineMatch;
import io.jleak.model.BaselineState;
import io.jleak.model.Finding;
import io.jleak.model.Level;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the baseline says of a finding, and of its entries. */
class MatcherTest {

  private static final String ONE = "v1:1111111111111111";
  private static final String OTHER = "v1:2222222222222222";

  @ParameterizedTest(name = "{0} x {1} accepted, {2} x {3} found: {4}")
  @CsvSource(
      delimiter = '|',
      nullValues = "any",
      textBlock =
          """
          YELLOW | 40  | YELLOW | 40   | UNCHANGED | ''
          YELLOW | 40  | YELLOW | 50   | UNCHANGED | ''
          YELLOW | 40  | YELLOW | 51   | UPDATED   | 51 threads, not 40
          YELLOW | 400 | YELLOW | 500  | UNCHANGED | ''
          YELLOW | 400 | YELLOW | 501  | UPDATED   | 501 threads, not 400
          YELLOW | 1   | YELLOW | 11   | UNCHANGED | ''
          YELLOW | 1   | YELLOW | 12   | UPDATED   | 12 threads, not 1
          YELLOW | 40  | ORANGE | 40   | UPDATED   | orange, not yellow
          YELLOW | 40  | RED    | 51   | UPDATED   | red, not yellow; 51 threads, not 40
          RED    | 40  | YELLOW | 51   | UPDATED   | 51 threads, not 40
          RED    | 40  | YELLOW | 40   | UNCHANGED | yellow, not red
          RED    | 96  | YELLOW | 20   | UNCHANGED | yellow, not red; 20 threads, not 96
          RED    | 25  | RED    | 16   | UNCHANGED | ''
          RED    | any | RED    | 9999 | UNCHANGED | ''
          """)
  void findingIsKnownAsLongAsItIsNotWorse(
      Level level, Integer maxCount, Level found, int count, BaselineState state, String remark) {
    BaselineEntry entry =
        entry(ONE, "JLK002", level, maxCount == null ? BaselineEntry.ANY : maxCount);

    BaselineMatch match = match(finding("JLK002", found, count, ONE), entry);

    assertThat(match).isEqualTo(new BaselineMatch(state, entry, remark));
  }

  @Test
  void suppressedFindingIsAcceptedHoweverItGrows() {
    BaselineEntry entry = entry(ONE, "JLK002", Level.INFO, 1, true, null);

    BaselineMatch match = match(finding("JLK002", Level.RED, 9999, ONE), entry);

    assertThat(match.accepted()).isTrue();
    assertThat(match.suppressed()).isTrue();
  }

  @Test
  void fingerprintAndPatternMustBeThoseOfTheEntry() {
    Finding finding = finding("JLK002", Level.RED, 9, ONE);

    assertThat(match(finding, entry(OTHER, "JLK002", Level.RED, 9)))
        .isEqualTo(BaselineMatch.UNKNOWN);
    assertThat(match(finding, entry(ONE, "JLK001", Level.RED, 9))).isEqualTo(BaselineMatch.UNKNOWN);
    assertThat(match(finding, entry(ONE, null, Level.RED, 9)).accepted()).isTrue();
  }

  @Test
  void anotherClusterOfTheSameThreadsWillDo() {
    Finding finding =
        finding("JLK002", Level.RED, List.of(trend(90, "v1:3"), trend(12, "v1:4", ONE)));

    assertThat(match(finding, entry(ONE, "JLK002", Level.RED, 12)).accepted()).isTrue();
    assertThat(match(finding, entry(ONE, "JLK002", Level.RED, 60)).remark())
        .isEqualTo("12 threads, not 60");
  }

  @Test
  void entryThatAcceptsComesBeforeOneThatDoesNot() {
    BaselineEntry narrow = entry(ONE, "JLK002", Level.YELLOW, 5);
    BaselineEntry wide = entry(ONE, null, Level.RED, 500);
    Finding finding = finding("JLK002", Level.RED, 90, ONE);

    assertThat(match(finding, narrow, wide).entry()).isEqualTo(wide);
    assertThat(match(finding, narrow, entry(ONE, null, Level.INFO, 1)).entry()).isEqualTo(narrow);
  }

  @Test
  void entryCountsOnItsLastDayAndNotAfterIt() {
    Finding finding = finding("JLK002", Level.RED, 9, ONE);
    BaselineEntry today = entry(ONE, "JLK002", Level.RED, 9, false, TODAY);
    LocalDate yesterday = TODAY.minusDays(1);
    BaselineEntry over = entry(ONE, "JLK002", Level.RED, 9, false, yesterday);

    assertThat(match(finding, today).accepted()).isTrue();
    assertThat(match(finding, over))
        .isEqualTo(new BaselineMatch(BaselineState.NEW, over, "accepted until 2026-11-30"));
    assertThat(compare(List.of(finding), today).summary().expired()).isEmpty();
    assertThat(compare(List.of(finding), over).summary().expired()).containsExactly(over);
    assertThat(compare(List.of(), over).summary().absent()).isEmpty();
  }

  @Test
  void entryWithoutAFindingIsAbsent() {
    BaselineEntry gone = entry(OTHER, "JLK002", Level.RED, 9);
    BaselineEntry there = entry(ONE, "JLK002", Level.RED, 9);
    BaselineEntry suppressed = entry("v1:3", "JLK002", null, BaselineEntry.ANY, true, null);

    Comparison compared =
        compare(List.of(finding("JLK002", Level.RED, 999, ONE)), gone, there, suppressed);

    assertThat(compared.summary().absent())
        .containsExactly(new BaselineAbsence(gone, 0), new BaselineAbsence(suppressed, 0));
  }

  @Test
  void whatIsAcceptedStandsBehindWhatIsNot() {
    Finding known = finding("JLK002", Level.RED, 9, ONE);
    Finding worse = finding("JLK003", Level.ORANGE, 90, OTHER);
    Finding unknown = finding("JLK004", Level.INFO, 9, "v1:3");

    Comparison compared =
        compare(
            List.of(known, worse, unknown),
            entry(ONE, "JLK002", Level.RED, 9),
            entry(OTHER, "JLK003", Level.INFO, 9));

    assertThat(compared.findings())
        .extracting(Finding::patternId)
        .containsExactly("JLK003", "JLK004", "JLK002");
  }

  @Test
  void withoutABaselineNothingIsSaid() {
    Finding finding = finding("JLK002", Level.RED, 9, ONE);

    Comparison compared = Baseline.NONE.compare(List.of(finding), List.of(), TODAY);

    assertThat(compared.findings()).containsExactly(finding);
    assertThat(compared.summary().given()).isFalse();
  }

  private static BaselineMatch match(Finding finding, BaselineEntry... entries) {
    return compare(List.of(finding), entries).findings().get(0).baseline();
  }

  private static Comparison compare(List<Finding> findings, BaselineEntry... entries) {
    return new Baseline("known.json", List.of(entries)).compare(findings, List.of(), TODAY);
  }
}
