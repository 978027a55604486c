package io.jleak.report.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.jleak.AnalysisOptions;
import io.jleak.Pipeline;
import io.jleak.catalogue.Catalogue;
import io.jleak.input.Inputs;
import io.jleak.model.Analysis;
import io.jleak.model.Capture;
import io.jleak.model.Source;
import io.jleak.parse.DumpParser;
import io.jleak.report.ReportOptions;
import io.jleak.report.SampleAnalyses;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report in JSON is what its schema says: for every shape, and for real dumps. */
class JsonReportTest {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonSchema SCHEMA = schema();

  static Set<String> shapes() {
    return SampleAnalyses.all().keySet();
  }

  static List<Path> series() throws IOException {
    try (Stream<Path> folders = Files.list(Path.of("testdata/series"))) {
      return folders.filter(Files::isDirectory).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void everyShapeFollowsTheSchema(String shape) throws IOException {
    assertThat(problems(report(SampleAnalyses.all().get(shape), true))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("series")
  void realDumpsFollowTheSchema(Path folder) throws IOException {
    List<Capture> captures = new ArrayList<>();
    List<String> files =
        Stream.of("d01.txt", "d10.txt", "d01.txt.gz", "d10.txt.gz", "recording.jfr.gz")
            .map(folder::resolve)
            .filter(Files::exists)
            .map(Path::toString)
            .toList();
    for (Source source : Inputs.of(files, InputStream.nullInputStream()).sources()) {
      captures.add(DumpParser.parse(source));
    }
    Pipeline pipeline = new Pipeline(Catalogue.builtIn(), AnalysisOptions.DEFAULT, "1.2.3");
    String report = report(pipeline.analyze(Capture.join(captures)), false);

    assertThat(problems(report)).isEmpty();
    JsonNode json = MAPPER.readTree(report);
    for (JsonNode dump : json.get("dumps")) {
      JsonNode lines = dump.has("lines") ? dump.get("lines") : dump.get("entries");
      assertThat(sum(dump.get("states"))).isEqualTo(dump.get("threadCount").asInt());
      assertThat(lines.get("total").asInt())
          .isEqualTo(
              lines.get("parsed").asInt()
                  + lines.get("water").asInt()
                  + lines.get("unparsed").asInt());
    }
    for (JsonNode cluster : json.get("clusters")) {
      assertThat(cluster.get("countPerDump")).hasSameSizeAs(json.get("dumps"));
      assertThat(cluster.get("countPerDump").get(json.get("dumps").size() - 1))
          .isEqualTo(cluster.get("count"));
    }
    assertThat(json.get("clusters").findValuesAsText("id")).doesNotHaveDuplicates();
    assertThat(json.get("clusters").findValuesAsText("id"))
        .containsAll(clusterIds(json.get("findings")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"schemaVersion\": \"1.1\"|\"schemaVersion\": \"2.0\"",
        "\"level\": \"red\"|\"level\": \"crimson\"",
        "\"threadCount\": |\"threads\": ",
        "T23:59:00\"|T23:59\"",
        "\"RUNNABLE\": 1|\"RUNNING\": 1",
        "\"exitCode\": 1|\"exitCode\": 2"
      })
  void schemaRefusesWhatItDoesNotKnow(String change) throws IOException {
    String[] fromTo = change.split("\\|");
    String report =
        report(SampleAnalyses.all().get("all-levels"), false)
            + report(SampleAnalyses.all().get("one-thread"), false);
    String all = report.substring(0, report.indexOf("\n}\n") + 2);
    String one = report.substring(all.length());
    String original = all.contains(fromTo[0]) ? all : one;

    assertThat(original).contains(fromTo[0]);
    assertThat(problems(original)).isEmpty();
    assertThat(problems(original.replace(fromTo[0], fromTo[1]))).isNotEmpty();
  }

  @Test
  void textIsPassedOnAsItIsButForHalvesOfCharacters() throws IOException {
    JsonNode json = MAPPER.readTree(report(SampleAnalyses.all().get("hostile-names"), false));

    assertThat(json.get("notes"))
        .extracting(JsonNode::asText)
        .contains("line\nbreak\r\ttab", "\u001b[31mred\u001b[0m", "\u202eright to left\u2066")
        .contains("\ud83d\ude00 whole", "half \ufffd of one", "\ufffd the other half");
  }

  @Test
  void nothingInItIsObeyedByATerminal() throws IOException {
    assertThat(report(SampleAnalyses.all().get("hostile-names"), true))
        .matches("(?s)[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\n]]*");
  }

  @Test
  void everyReportIsValidUtf8() throws IOException {
    for (Analysis each : SampleAnalyses.all().values()) {
      assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(report(each, true))).isTrue();
    }
  }

  @Test
  void schemaIsOfTheVersionInTheReport() throws IOException {
    assertThat(SCHEMA.getSchemaNode().at("/properties/schemaVersion/const").asText())
        .isEqualTo(JsonReport.SCHEMA_VERSION);
    assertThat(SCHEMA.getSchemaNode().get("$id").asText()).endsWith(JsonReport.SCHEMA_VERSION);
  }

  private static int sum(JsonNode counts) {
    int sum = 0;
    for (JsonNode count : counts) {
      sum += count.asInt();
    }
    return sum;
  }

  private static List<String> clusterIds(JsonNode findings) {
    List<String> ids = new ArrayList<>();
    findings.forEach(finding -> finding.get("clusterIds").forEach(id -> ids.add(id.asText())));
    return ids;
  }

  private static Set<ValidationMessage> problems(String report) throws IOException {
    return SCHEMA.validate(MAPPER.readTree(report));
  }

  private static String report(Analysis analysis, boolean showThreads) throws IOException {
    StringWriter out = new StringWriter();
    ReportOptions options = new ReportOptions(80, false, true, 20, showThreads, false, 1);
    new JsonReport().write(analysis, options, out);
    return out.toString();
  }

  private static JsonSchema schema() {
    InputStream in = JsonReport.class.getResourceAsStream("analysis.schema.json");
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
  }
}
