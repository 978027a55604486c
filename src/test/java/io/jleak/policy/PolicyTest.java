package io.jleak.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jleak.model.Confidence;
import io.jleak.model.Finding;
import io.jleak.model.Level;
import io.jleak.model.Priority;
import io.jleak.userfile.UserFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

  private static final String RULES =
      """
      { "schemaVersion": "1.0", "rules": [
        { "patterns": "JLK015", "priority": "p1" },
        { "levels": "red", "labels": { "tier": ["gold", "silver"], "env": "*" },
          "priority": "P0", "respondWithin": "15 min", "owner": "payments", "runbook": "https://w" },
        { "levels": ["red", "orange"], "priority": "P3" } ] }
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "JLK002, RED, gold, prod, P0",
    "JLK002, RED, silver, test, P0",
    "JLK002, RED, bronze, prod, P3",
    "JLK002, RED, gold, , P3",
    "JLK002, ORANGE, gold, prod, P3",
    "JLK002, YELLOW, gold, prod, ",
    "JLK015, INFO, , , P1",
  })
  void firstRuleThatFitsCounts(
      String pattern, Level level, String tier, String env, String priority) throws Exception {
    Map<String, String> labels =
        tier == null
            ? Map.of()
            : env == null ? Map.of("tier", tier) : Map.of("tier", tier, "env", env);

    List<Finding> served = policy(RULES).apply(List.of(finding(pattern, level)), labels);

    assertThat(served.get(0).service().priority())
        .isEqualTo(priority == null ? null : Priority.of(priority));
  }

  @Test
  void ruleTellsWhoAnswersHowSoonAndByWhat() throws Exception {
    Finding served =
        policy(RULES)
            .apply(List.of(finding("JLK002", Level.RED)), Map.of("tier", "gold", "env", "prod"))
            .get(0);

    assertThat(served.service().owner()).isEqualTo("payments");
    assertThat(served.service().respondWithin()).isEqualTo("15 min");
    assertThat(served.service().runbook()).isEqualTo("https://w");
  }

  @Test
  void withoutPolicyFindingsStayAsTheyAre() {
    List<Finding> findings = List.of(finding("JLK002", Level.RED));

    assertThat(Policy.NONE.apply(findings, Map.of())).isSameAs(findings);
  }

  @Test
  void allThatIsWrongInAFileIsToldAtOnce() throws IOException {
    String wrong =
        """
        { "schemaVersion": "2.0", "rules": [
          { "level": ["red"], "priority": "P10" },
          { "levels": ["rde"], "labels": { "tier": 7 } } ] }
        """;

    UserFileException thrown = catchThrowableOfType(UserFileException.class, () -> policy(wrong));

    assertThat(String.join("\n", thrown.problems()).replace(folder.toString(), ""))
        .isEqualTo(
            """
            /policy.json: schemaVersion: this jleak reads version 1.0, not 2.0
            /policy.json: rules[0].level: unknown key, did you mean "levels"?
            /policy.json: rules[0].priority: expected P0, the most urgent, to P9, found "P10"
            /policy.json: rules[1].levels[0]: unknown value "rde", did you mean "RED"?
            /policy.json: rules[1].priority: expected text, found null
            /policy.json: rules[1].labels.tier: expected array, found number\
            """);
  }

  private Policy policy(String text) throws IOException, UserFileException {
    return Policy.read(Files.writeString(folder.resolve("policy.json"), text));
  }

  private static Finding finding(String pattern, Level level) {
    return new Finding(
        pattern,
        "name",
        "title",
        "why",
        level,
        Confidence.CONFIRMED,
        List.of(),
        List.of(),
        List.of());
  }
}
