package io.jleak.report.openmetrics;

import io.jleak.report.words.SafeText;
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
  private final Map<String, String> common = new TreeMap<>();
  private final Set<String> written = new HashSet<>();
  private String family;

  /** What the family begins with, until a sample is written: one without samples is left out. */
  private String heading = "";

  /**
   * An exposition.
   *
   * @param common labels of every sample, as the user gives them; one that a sample has of its own
   *     gets another name
   */
  Exposition(Writer out, Map<String, String> common) {
    this.out = out;
    common.forEach((name, value) -> this.common.put(labelName(name), SafeText.of(value)));
  }

  /** {@code sla.tier} is no name for a label, {@code sla_tier} is; {@code __} is reserved. */
  private static String labelName(String name) {
    String fit = name.replaceAll("[^A-Za-z0-9_]", "_");
    return fit.startsWith("__") ? "label" + fit : fit;
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

  private String labels(Map<String, String> own) {
    Map<String, String> labels = new TreeMap<>(own);
    common.forEach(
        (name, value) -> labels.put(own.containsKey(name) ? "label_" + name : name, value));
    if (labels.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("{");
    Iterator<Map.Entry<String, String>> sorted = labels.entrySet().iterator();
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
