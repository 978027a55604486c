package io.jleak.baseline;

import io.jleak.model.BaselineEntry;
import io.jleak.model.Cluster;
import io.jleak.model.Finding;
import io.jleak.userfile.UserFileException;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Findings that are known and accepted.
 *
 * @param file as the user named it; empty for none
 * @param entries in the order of the file, no two with the same fingerprint and pattern
 */
public record Baseline(String file, List<BaselineEntry> entries) {

  /** Where the user gives none: it knows nothing, and says nothing. */
  public static final Baseline NONE = new Baseline("", List.of());

  public Baseline {
    entries = List.copyOf(entries);
  }

  /**
   * The baseline that a file holds.
   *
   * @throws UserFileException when the file is not as it should be
   */
  public static Baseline read(Path file) throws IOException, UserFileException {
    return new Baseline(file.toString(), BaselineReader.read(file));
  }

  /** Writes the entries as a file; the same entries make the same file, whatever their order. */
  public void write(Writer out) throws IOException {
    BaselineWriter.write(entries, out);
  }

  /**
   * Compares findings with what is known.
   *
   * @param clusters of the whole analysis
   * @param today entries whose last day is before it accept nothing
   */
  public Comparison compare(List<Finding> findings, List<Cluster> clusters, LocalDate today) {
    return file.isEmpty()
        ? Comparison.withNothing(findings)
        : new Matcher(this, today).compare(findings, clusters);
  }

  /**
   * The baseline that accepts some findings, in the stead of this one.
   *
   * @param given what to say of entries for which nobody has said it yet
   * @param today an entry whose last day is before it gets the given one
   */
  public Update update(List<Finding> findings, Remarks given, LocalDate today) {
    return Update.of(this, findings, given, today);
  }
}
