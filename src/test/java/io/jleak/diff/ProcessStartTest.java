package io.jleak.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.InputAccount;
import io.jleak.model.NormalizedDump;
import io.jleak.model.ThreadDump;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether two dumps with the same threads are of one process. */
class ProcessStartTest {

  private static NormalizedDump dump(long processId) {
    return new NormalizedDump(
        new ThreadDump(
            "a.txt",
            0,
            "jcmd-text",
            null,
            processId,
            null,
            List.of(),
            List.of(),
            List.of(),
            new InputAccount(InputAccount.Unit.LINES, 0, 0, 0, 0),
            List.of()),
        List.of());
  }

  @ParameterizedTest
  @CsvSource({"64933, 64933, true", "64933, 70949, false", "64933, -1, true", "-1, 70949, true"})
  void processIdsThatDifferTellTwoProcesses(long earlier, long later, boolean same) {
    assertThat(ProcessStart.sameProcess(dump(earlier), dump(later))).isEqualTo(same);
  }
}
