package io.jleak.baseline;

import static io.jleak.baseline.Findings.NO_REMARKS;
import static io.jleak.baseline.Findings.TODAY;
import static io.jleak.baseline.Findings.entry;
import static io.jleak.baseline.Findings.finding;
import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.BaselineEntry;
import io.jleak.model.Finding;
import io.jleak.model.Level;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a baseline made anew takes over from the one before. */
class UpdateTest {

  private static final String ONE = "v1:1111111111111111";
  private static final String OTHER = "v1:2222222222222222";
  private static final LocalDate LATER = TODAY.plusMonths(3);

  @Test
  void newEntryTellsWhatItIsAbout() {
    Remarks given = new Remarks("to be fixed", "payments", LATER);

    Update update = update(List.of(finding("JLK002", Level.RED, 96, ONE, OTHER)), given);

    assertThat(update.baseline().entries())
        .containsExactly(
            new BaselineEntry(
                ONE,
                "JLK002",
                "name-of-JLK002",
                "worker-#",
                "com.acme.Shop.sell",
                Level.RED,
                96,
                false,
                "to be fixed",
                "payments",
                LATER));
    assertThat(update.added()).isEqualTo(1);
    assertThat(update.unexplained()).isZero();
  }

  @Test
  void whatIsStillFoundKeepsItsReasonOwnerAndExpiry() {
    BaselineEntry before = entry(ONE, "JLK002", Level.YELLOW, 9, false, LATER);
    Remarks given = new Remarks("another", "others", LATER.plusYears(1));

    Update update = update(List.of(finding("JLK002", Level.RED, 96, ONE)), given, before);

    assertThat(update.baseline().entries())
        .containsExactly(entry(ONE, "JLK002", Level.RED, 96, false, LATER));
    assertThat(update.kept()).isEqualTo(1);
    assertThat(update.added()).isZero();
    assertThat(update.removed()).isZero();
  }

  @Test
  void expiredEntryGetsTheGivenDay() {
    BaselineEntry over = entry(ONE, "JLK002", Level.RED, 9, false, TODAY.minusDays(1));
    List<Finding> findings = List.of(finding("JLK002", Level.RED, 9, ONE));

    Update silent = update(findings, NO_REMARKS, over);
    Update told = update(findings, new Remarks("", "", LATER), over);

    assertThat(silent.baseline().entries()).containsExactly(over);
    assertThat(silent.expired()).isEqualTo(1);
    assertThat(told.baseline().entries())
        .containsExactly(entry(ONE, "JLK002", Level.RED, 9, false, LATER));
    assertThat(told.expired()).isZero();
  }

  @Test
  void whatIsGoneIsRemovedButSuppressionsStay() {
    BaselineEntry gone = entry(ONE, "JLK002", Level.RED, 9);
    BaselineEntry suppressed = entry(OTHER, null, null, BaselineEntry.ANY, true, null);

    Update update = update(List.of(), NO_REMARKS, gone, suppressed);

    assertThat(update.baseline().entries()).containsExactly(suppressed);
    assertThat(update.removed()).isEqualTo(1);
    assertThat(update.kept()).isEqualTo(1);
  }

  @Test
  void suppressionAcceptsAsMuchAsBefore() {
    BaselineEntry suppressed = entry(ONE, null, null, BaselineEntry.ANY, true, null);

    Update update = update(List.of(finding("JLK002", Level.RED, 96, ONE)), NO_REMARKS, suppressed);

    assertThat(update.baseline().entries()).containsExactly(suppressed);
  }

  @Test
  void oneEntryAcceptsTheWorstOfTheFindingsThatItIsAbout() {
    Update update =
        update(
            List.of(
                finding("JLK002", Level.ORANGE, 9, ONE), finding("JLK002", Level.YELLOW, 50, ONE)),
            NO_REMARKS);

    assertThat(update.baseline().entries())
        .singleElement()
        .satisfies(
            each -> {
              assertThat(each.level()).isEqualTo(Level.ORANGE);
              assertThat(each.maxCount()).isEqualTo(50);
            });
    assertThat(update.added()).isEqualTo(1);
    assertThat(update.unexplained()).isEqualTo(1);
  }

  @Test
  void anUpdatedBaselineAcceptsEveryFinding() {
    List<Finding> findings =
        List.of(
            finding("JLK002", Level.RED, 96, ONE),
            finding("JLK001", Level.INFO, 7, ONE),
            finding("JLK000", Level.YELLOW, 30, OTHER));

    Baseline named = new Baseline("b.json", update(findings, NO_REMARKS).baseline().entries());
    assertThat(named.compare(findings, List.of(), TODAY).findings())
        .allMatch(each -> each.baseline().accepted());
  }

  private static Update update(List<Finding> findings, Remarks given, BaselineEntry... before) {
    return new Baseline("", List.of(before)).update(findings, given, TODAY);
  }
}
