package io.jleak.report.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.jleak.model.Analysis;
import io.jleak.report.ReportOptions;
import io.jleak.report.SampleAnalyses;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** SARIF is what its official schema says, for every shape of analysis. */
class SarifReportTest {

  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V4)
          .getSchema(SarifReportTest.class.getResourceAsStream("sarif-schema-2.1.0.json"));

  private static final String PAGE = "# A page\n\nwith [a link](https://example.com)\n";

  static Set<String> shapes() {
    return SampleAnalyses.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void obeysTheOfficialSchema(String shape) throws IOException {
    assertThat(SCHEMA.validate(report(shape))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void everyResultPointsAtItsRuleItsArtifactAndAPlace(String shape) throws IOException {
    JsonNode run = report(shape).at("/runs/0");
    for (JsonNode result : run.at("/results")) {
      JsonNode rule = run.at("/tool/driver/rules").get(result.at("/ruleIndex").asInt());
      assertThat(rule.at("/id")).isEqualTo(result.at("/ruleId"));
      JsonNode artifact = result.at("/locations/0/physicalLocation/artifactLocation");
      JsonNode named = run.at("/artifacts").get(artifact.at("/index").asInt());
      assertThat(artifact.at("/uri")).isEqualTo(named.at("/location/uri"));
      assertThat(URI.create(artifact.at("/uri").asText())).isNotNull();
      assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isPositive();
      assertThat(result.at("/partialFingerprints").size()).isEqualTo(1);
    }
  }

  @Test
  void ruleCarriesThePageOfItsPattern() throws IOException {
    JsonNode help = report("all-levels").at("/runs/0/tool/driver/rules/0/help");

    assertThat(help.at("/markdown").asText()).isEqualTo(PAGE);
  }

  @ParameterizedTest
  @CsvSource({"red, error", "orange, error", "yellow, warning", "info, note"})
  void levelIsSaidInTheWordsOfSarif(String level, String sarif) throws IOException {
    Set<String> levels = new HashSet<>();
    for (JsonNode result : report("all-levels").at("/runs/0/results")) {
      if (result.at("/properties/level").asText().equals(level)) {
        levels.add(result.at("/level").asText());
      }
    }

    assertThat(levels).containsExactly(sarif);
  }

  @Test
  void nameInADumpBecomesNoLink() throws IOException {
    for (JsonNode result : report("hostile-names").at("/runs/0/results")) {
      assertThat(result.at("/message/text").asText()).doesNotContainPattern("(?<!\\\\)\\]\\(");
    }
  }

  private static JsonNode report(String shape) throws IOException {
    Analysis analysis = SampleAnalyses.all().get(shape);
    StringWriter out = new StringWriter();
    ReportOptions options = new ReportOptions(80, false, true, 20, false, false, 1, id -> PAGE);
    new SarifReport().write(analysis, options, out);
    return new ObjectMapper().readTree(out.toString());
  }
}
