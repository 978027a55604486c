package io.jleak.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.AnalysisOptions;
import io.jleak.model.Analysis;
import io.jleak.model.View;
import io.jleak.model.ViewCell;
import io.jleak.model.ViewColumn;
import io.jleak.report.RealAnalyses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ViewsTest {

  private static final String SERIES = "testdata/series/";
  private static final String BUSY = SERIES + "busy-process";

  @ParameterizedTest
  @CsvSource({
    "busy-process, hot-threads, thread, revaluation",
    "busy-process, hot-threads, applicationFunction, com.acme.pricing.BusyProcess.revalue",
    "busy-process, gc-threads, namePattern, GC Thread#",
    "finalizer-stuck, finalizer, function, java.net.SocketInputStream.read",
    "lock-never-released-idle-owner, stuck-threads, namePattern, ledger-export-#",
  })
  void saysUnaskedWhatIsToBeSeen(String series, String name, String key, String value)
      throws IOException {
    View view = view(name, SERIES + series);

    assertThat(view.telling()).isTrue();
    assertThat(column(view, key)).contains(value);
  }

  @ParameterizedTest
  @CsvSource({
    "idle-pool, hot-threads",
    "idle-pool, stuck-threads",
    "idle-pool, throwing",
    "idle-pool, finalizer",
    "idle-pool, gc-threads",
    "contended-monitor, stuck-threads",
    "executors-shut-down-recording, finalizer",
  })
  void isSilentWhereThereIsNothingToTell(String series, String name) throws IOException {
    assertThat(view(name, SERIES + series).telling()).isFalse();
  }

  @Test
  void threadThatThrowsIsSeenInOneDumpOfTen() throws IOException {
    List<String> thrown = new ArrayList<>();
    for (Path dump : dumps(BUSY)) {
      View view = view("throwing", dump.toString());
      thrown.addAll(column(view, "exception"));
      assertThat(view.telling()).isEqualTo(!view.rows().isEmpty());
    }

    assertThat(thrown).isNotEmpty().containsOnly("java.lang.NumberFormatException");
  }

  @Test
  void statesAndPoolsCountEveryThread() throws IOException {
    for (String series : List.of("busy-process", "executor-per-request", "virtual-thread-server")) {
      Analysis analysis = all(SERIES + series);
      int threads =
          analysis.series().lastDump().threads().stream()
              .mapToInt(each -> each.thread().count())
              .sum();

      for (String name : List.of("states", "pools")) {
        View view = named(name, analysis);
        int rows = view.columns().indexOf(columnNamed(view, "threads"));
        assertThat(view.rows().stream().mapToDouble(row -> row.get(rows).number()).sum())
            .isEqualTo(threads);
      }
    }
  }

  @Test
  void blockingTreeFollowsEachOwnerWithItsWaiters() throws IOException {
    View view = named("blocking", all(SERIES + "monitor-convoy"));

    assertThat(column(view, "thread").get(0)).isEqualTo("rates-reload");
    assertThat(view.rows().get(0).get(1).number()).isEqualTo(view.total() - 1.0);
  }

  @Test
  void mostUsedMethodIsWhereMostThreadsAre() throws IOException {
    View view = named("methods", all(SERIES + "socket-read-without-timeout"));

    assertThat(column(view, "function").stream().limit(2))
        .anyMatch(function -> function.endsWith("read") || function.endsWith("take"));
  }

  static List<Path> allSeries() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of(SERIES))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("allSeries")
  void everyRowHasACellForEachColumn(Path series) throws IOException {
    for (View view : all(series.toString()).views()) {
      assertThat(view.summary()).as(view.name()).isNotBlank().doesNotContain("NaN");
      assertThat(view.columns()).extracting(ViewColumn::key).doesNotHaveDuplicates();
      for (List<ViewCell> row : view.rows()) {
        assertThat(row).hasSameSizeAs(view.columns());
        for (int i = 0; i < row.size(); i++) {
          assertThat(row.get(i).text() == null).isEqualTo(view.columns().get(i).unit().isNumber());
        }
      }
    }
  }

  private static List<Path> dumps(String series) throws IOException {
    try (Stream<Path> files = Files.list(Path.of(series))) {
      return files.filter(file -> file.toString().endsWith(".gz")).sorted().toList();
    }
  }

  private static View view(String name, String path) throws IOException {
    return named(name, RealAnalyses.of(path));
  }

  private static Analysis all(String path) throws IOException {
    AnalysisOptions plain = AnalysisOptions.DEFAULT;
    return RealAnalyses.of(
        new AnalysisOptions(
            plain.similarity(),
            plain.interval(),
            plain.grace(),
            plain.thresholds(),
            plain.gate(),
            Set.copyOf(Views.names()),
            plain.labels()),
        path);
  }

  private static View named(String name, Analysis analysis) {
    return analysis.views().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static ViewColumn columnNamed(View view, String key) {
    return view.columns().stream().filter(each -> each.key().equals(key)).findFirst().orElseThrow();
  }

  private static List<String> column(View view, String key) {
    int index = view.columns().indexOf(columnNamed(view, key));
    return view.rows().stream().map(row -> row.get(index).text()).toList();
  }
}
