package io.jleak.score;

import io.jleak.input.Inputs;
import io.jleak.model.Capture;
import io.jleak.model.Source;
import io.jleak.parse.DumpParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with the dumps of one process, or one recording of it, and the truth about it.
 *
 * @param folder where they are
 * @param truth what the program does
 */
public record LabelledSeries(Path folder, Truth truth) {

  private static final String TRUTH = "truth.json";

  /**
   * All series in the folders of a folder, by name; a folder without {@code truth.json} is none.
   *
   * @throws IOException when a folder or a truth cannot be read
   */
  public static List<LabelledSeries> in(Path root) throws IOException {
    List<LabelledSeries> series = new ArrayList<>();
    try (Stream<Path> folders = Files.list(root)) {
      for (Path folder : folders.sorted().toList()) {
        if (Files.exists(folder.resolve(TRUTH))) {
          series.add(new LabelledSeries(folder, Truth.read(folder.resolve(TRUTH))));
        }
      }
    }
    return series;
  }

  /**
   * All its dumps, and the signals beside them.
   *
   * @throws IOException when a dump cannot be read
   */
  public Capture capture() throws IOException {
    List<String> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> !file.endsWith(TRUTH)).sorted().map(Path::toString).toList();
    }
    List<Capture> captures = new ArrayList<>();
    for (Source source : Inputs.of(files, InputStream.nullInputStream()).sources()) {
      captures.add(DumpParser.parse(source));
    }
    return Capture.join(captures);
  }

  public String name() {
    return folder.getFileName().toString();
  }

  @Override
  public String toString() {
    return name();
  }
}
