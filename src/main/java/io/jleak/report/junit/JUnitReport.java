package io.jleak.report.junit;

import io.jleak.model.Analysis;
import io.jleak.model.Finding;
import io.jleak.report.ReportFormat;
import io.jleak.report.ReportOptions;
import io.jleak.report.words.FindingWords;
import io.jleak.report.words.Headline;
import io.jleak.report.words.SafeText;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes findings as a JUnit test report, as Jenkins and GitLab read it: a test case per finding,
 * which fails when its level makes the gate fail, and one for the run as a whole, so that a clean
 * run is a passed test and no empty report.
 */
public final class JUnitReport implements ReportFormat {

  private static final String CLASS = "jleak";

  @Override
  public String name() {
    return "junit";
  }

  @Override
  public void write(Analysis analysis, ReportOptions options, Writer out) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      suite(analysis, xml);
      xml.writeEndDocument();
      xml.writeCharacters("\n");
      xml.flush();
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException cause ? cause : new IOException(e);
    }
  }

  private static void suite(Analysis analysis, XMLStreamWriter xml) throws XMLStreamException {
    List<Finding> findings = analysis.findings();
    long failures = findings.stream().filter(each -> analysis.verdict().isFailedBy(each)).count();
    xml.writeStartElement("testsuites");
    xml.writeCharacters("\n  ");
    xml.writeStartElement("testsuite");
    xml.writeAttribute("name", "jleak");
    xml.writeAttribute("tests", String.valueOf(findings.size() + 1));
    xml.writeAttribute("failures", String.valueOf(failures));
    xml.writeAttribute("errors", "0");
    xml.writeAttribute("skipped", "0");
    xml.writeAttribute("time", "0");
    labels(analysis.labels(), xml);
    testCase("dumps are read and compared", xml);
    xml.writeStartElement("system-out");
    xml.writeCharacters(
        Headline.level(analysis.verdict())
            + " "
            + Headline.found(findings)
            + Headline.gate(analysis.verdict())
            + "\n"
            + Headline.seen(analysis.series()));
    xml.writeEndElement();
    end(xml);
    Map<String, Integer> names = new HashMap<>();
    FindingText text = new FindingText(new FindingWords(analysis.series()));
    for (Finding finding : findings) {
      finding(finding, analysis.verdict().isFailedBy(finding), text, names, xml);
    }
    xml.writeCharacters("\n  ");
    xml.writeEndElement();
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  private static void labels(Map<String, String> labels, XMLStreamWriter xml)
      throws XMLStreamException {
    if (labels.isEmpty()) {
      return;
    }
    xml.writeCharacters("\n    ");
    xml.writeStartElement("properties");
    for (Map.Entry<String, String> each : labels.entrySet()) {
      xml.writeEmptyElement("property");
      xml.writeAttribute("name", each.getKey());
      xml.writeAttribute("value", SafeText.of(each.getValue()));
    }
    xml.writeEndElement();
  }

  private static void finding(
      Finding finding,
      boolean fails,
      FindingText text,
      Map<String, Integer> names,
      XMLStreamWriter xml)
      throws XMLStreamException {
    String name = text.name(finding);
    int same = names.merge(name, 1, Integer::sum);
    testCase(same == 1 ? name : name + " (" + same + ")", xml);
    xml.writeStartElement(fails ? "failure" : "system-out");
    if (fails) {
      xml.writeAttribute("type", SafeText.of(finding.patternName()));
      xml.writeAttribute("message", text.message(finding));
    }
    xml.writeCharacters(text.body(finding));
    xml.writeEndElement();
    end(xml);
  }

  private static void testCase(String name, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", CLASS);
    xml.writeAttribute("name", name);
    xml.writeAttribute("time", "0");
    xml.writeCharacters("\n      ");
  }

  private static void end(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n    ");
    xml.writeEndElement();
  }
}
