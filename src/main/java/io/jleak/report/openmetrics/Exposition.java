package io.jleak.report.openmetrics;

import java.io.IOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes families of gauges in the part of OpenMetrics text that is Prometheus text, too: no types
 * that only one of them has, no times, and what only one of them knows stands in lines that the
 * other takes for comments.
 */
final class Exposition {

  static final String NO_UNIT = "";

  private final Writer out;
  private final Set<String> written = new HashSet<>();
  private String family;

  /** What the family begins with, until a sample is written: one without samples is left out. */
  private String heading = "";

  Exposition(Writer out) {
    this.out = out;
  }

  /**
   * Begins a family.
   *
   * @param unit must be the end of the name, or {@link #NO_UNIT}
   * @param help one sentence
   */
  void family(String name, String unit, String help) {
    family = name;
    String ofUnit = unit.equals(NO_UNIT) ? "" : "# UNIT " + name + " " + unit + "\n";
    heading = "# TYPE " + name + " gauge\n" + ofUnit + "# HELP " + name + " " + help + "\n";
  }

  /** A family of one sample without labels. */
  void single(String name, String unit, String help, double value) throws IOException {
    family(name, unit, help);
    sample(Map.of(), value);
  }

  /**
   * A sample of the family; one whose labels another one has had is left out, as is one whose value
   * is none: the format has no room for either.
   */
  void sample(Map<String, String> labels, double value) throws IOException {
    String sample = family + labels(labels);
    if (Double.isFinite(value) && written.add(sample)) {
      out.write(heading + sample + " " + number(value) + "\n");
      heading = "";
    }
  }

  void end() throws IOException {
    out.write("# EOF\n");
  }

  private static String labels(Map<String, String> labels) {
    if (labels.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("{");
    Iterator<Map.Entry<String, String>> sorted = new TreeMap<>(labels).entrySet().iterator();
    while (sorted.hasNext()) {
      Map.Entry<String, String> label = sorted.next();
      text.append(label.getKey()).append("=\"").append(escaped(label.getValue())).append('"');
      text.append(sorted.hasNext() ? "," : "}");
    }
    return text.toString();
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  /** With two decimals at most, since more would be noise. */
  private static String number(double value) {
    double rounded = Math.round(value * 100) / 100.0;
    return rounded == Math.rint(rounded) ? String.valueOf((long) rounded) : String.valueOf(rounded);
  }
}
