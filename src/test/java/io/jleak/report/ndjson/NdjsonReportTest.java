package io.jleak.report.ndjson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jleak.model.Analysis;
import io.jleak.report.RealAnalyses;
import io.jleak.report.SampleAnalyses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines of many processes are one table for DuckDB, without a word on what is in them. */
class NdjsonReportTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void everyLineOfEveryShapeHasTheSameColumns() throws IOException {
    List<List<String>> columns = new ArrayList<>();
    for (Analysis analysis : SampleAnalyses.all().values()) {
      for (String line : report(analysis).lines().toList()) {
        List<String> names = new ArrayList<>();
        MAPPER.readTree(line).fieldNames().forEachRemaining(names::add);
        names.removeIf(name -> name.startsWith("label_")); // each user has labels of his own
        columns.add(names);
      }
    }

    assertThat(columns).hasSizeGreaterThan(100);
    assertThat(columns.stream().distinct()).hasSize(1);
    assertThat(columns.get(0)).doesNotHaveDuplicates();
  }

  @Test
  void threadsOfEachDumpAddUpToThoseOfTheDump() throws IOException, SQLException {
    write("shop", RealAnalyses.of("testdata/series/executor-per-request"));

    assertThat(
            query(
                "select dump, sum(threads), any_value(threads_in_dump),"
                    + " sum(runnable + blocked + waiting + timed_waiting + \"new\" + terminated + unknown)"
                    + " from lines group by dump having dump in (1, 10) order by dump"))
        .containsExactly("1|45|45|45", "10|125|125|125");
    assertThat(query("select typeof(captured_at), typeof(seconds_since_first) from lines limit 1"))
        .containsExactly("TIMESTAMP|DOUBLE");
  }

  @Test
  void fleetTellsWhichStackLeaksInHowManyProcesses() throws IOException, SQLException {
    write("shop", RealAnalyses.of("testdata/series/executor-per-request"));
    write("till", RealAnalyses.of("testdata/series/executor-per-request-cached"));
    write("stock", RealAnalyses.of("testdata/series/executor-never-shut-down"));
    write("door", RealAnalyses.of("testdata/series/idle-pool"));
    write("go", RealAnalyses.of("testdata/go-series/leak-go1.27"));
    write("once", RealAnalyses.of("testdata/series/deadlock-monitors/d10.txt"));

    List<String> top =
        query(
            "select finding_pattern, count(distinct fingerprint), count(distinct series),"
                + " sum(threads) from lines where dump = dumps and finding_level = 'red'"
                + " group by all order by sum(threads) desc, finding_pattern");

    assertThat(query("select count(distinct series) from lines")).containsExactly("6");
    assertThat(top).isNotEmpty().anyMatch(each -> each.startsWith("JLK002|"));
    assertThat(
            query(
                "select count(distinct series) from lines group by fingerprint"
                    + " order by 1 desc limit 1"))
        .as("the same code has the same fingerprint in every process")
        .containsExactly("5");
  }

  @Test
  void hostileNamesAreValues() throws IOException, SQLException {
    Analysis analysis = SampleAnalyses.all().get("hostile-names");
    write("hostile", analysis);
    write("plain", SampleAnalyses.all().get("nothing-known"));

    assertThat(query("select count(*) from lines where series like 'a%'"))
        .containsExactly(String.valueOf(analysis.changes().size()));
    assertThat(query("select name_pattern from lines"))
        .contains("<script>alert(#)</script>", "line\nbreak\r\ttab", "\u202eright to left\u2066");
  }

  @Test
  void findingIsThatOfItsCluster() throws IOException {
    JsonNode leak = null;
    for (String line : report(SampleAnalyses.all().get("all-levels")).lines().toList()) {
      JsonNode row = MAPPER.readTree(line);
      boolean found = Map.of("c1", 1, "c2", 1, "c3", 1).containsKey(row.get("cluster_id").asText());
      assertThat(row.get("finding_pattern").isNull()).isEqualTo(!found);
      leak = row.get("cluster_id").asText().equals("c1") ? row : leak;
    }

    assertThat(leak.get("finding_level").asText()).isEqualTo("red");
    assertThat(leak.get("finding_rate_per_minute").asDouble()).isEqualTo(15.04);
    assertThat(leak.get("name_pattern").asText()).isEqualTo("pool-#-thread-#");
  }

  private void write(String name, Analysis analysis) throws IOException {
    Files.writeString(folder.resolve(name + ".ndjson"), report(analysis));
  }

  private static String report(Analysis analysis) throws IOException {
    return RealAnalyses.report(new NdjsonReport(), analysis, 20);
  }

  /** The rows, their values apart by bars; {@code lines} is the table of all files. */
  private List<String> query(String sql) throws SQLException {
    List<String> rows = new ArrayList<>();
    String files = folder.resolve("*.ndjson").toString().replace("'", "''");
    try (Connection database = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = database.createStatement()) {
      statement.execute("set autoinstall_known_extensions = false");
      statement.execute("create view lines as select * from read_json_auto('" + files + "')");
      try (ResultSet result = statement.executeQuery(sql)) {
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
          List<String> values = new ArrayList<>();
          for (int column = 1; column <= columns; column++) {
            values.add(result.getString(column));
          }
          rows.add(String.join("|", values));
        }
      }
    }
    return rows;
  }
}
