package io.jleak.report.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.Analysis;
import io.jleak.report.ReportOptions;
import io.jleak.report.SampleAnalyses;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The test report is what Jenkins' schema says, and fails where the gate does. */
class JUnitReportTest {

  static Set<String> shapes() {
    return SampleAnalyses.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void obeysTheSchemaOfJenkins(String shape) throws Exception {
    Schema schema =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(JUnitReportTest.class.getResource("junit-10.xsd"));

    schema.newValidator().validate(new DOMSource(report(shape)));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void numbersOfTheSuiteAreThoseOfItsTestCases(String shape) throws Exception {
    Document report = report(shape);
    Element suite = (Element) report.getElementsByTagName("testsuite").item(0);
    List<String> names = new ArrayList<>();
    NodeList cases = report.getElementsByTagName("testcase");
    for (int i = 0; i < cases.getLength(); i++) {
      names.add(((Element) cases.item(i)).getAttribute("name"));
    }

    assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    assertThat(suite.getAttribute("tests")).isEqualTo(String.valueOf(names.size()));
    assertThat(suite.getAttribute("failures"))
        .isEqualTo(String.valueOf(report.getElementsByTagName("failure").getLength()));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void somethingFailsWhereTheGateFails(String shape) throws Exception {
    boolean failed = SampleAnalyses.all().get(shape).verdict().failed();

    assertThat(report(shape).getElementsByTagName("failure").getLength() > 0).isEqualTo(failed);
  }

  private static Document report(String shape) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text(shape))));
  }

  private static String text(String shape) throws IOException {
    Analysis analysis = SampleAnalyses.all().get(shape);
    StringWriter out = new StringWriter();
    new JUnitReport().write(analysis, new ReportOptions(80, false, true, 20, false, false, 1), out);
    return out.toString();
  }
}
