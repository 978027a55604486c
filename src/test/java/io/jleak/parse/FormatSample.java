package io.jleak.parse;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A line of {@code testdata/formats/samples.tsv}: a file with what is known of it.
 *
 * @param path below {@code testdata/formats}
 * @param format its name in reports
 */
public record FormatSample(String path, String format, int dumps, int threads) {

  private static final Path FOLDER = Path.of("testdata/formats");

  public static Stream<FormatSample> all() throws IOException {
    return Files.readAllLines(FOLDER.resolve("samples.tsv"), UTF_8).stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(
            cells ->
                new FormatSample(
                    cells[0], cells[1], Integer.parseInt(cells[2]), Integer.parseInt(cells[3])));
  }

  /** Its bytes, unpacked. */
  byte[] bytes() throws IOException {
    byte[] bytes = Files.readAllBytes(FOLDER.resolve(path));
    if (!path.endsWith(".gz")) {
      return bytes;
    }
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return unpacked.readAllBytes();
    }
  }

  public String text() throws IOException {
    return new String(bytes(), UTF_8);
  }

  /** Whether it is UTF-8 text, so that it can be written in another encoding. */
  public boolean isText() {
    try {
      return UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes()))
              .toString()
              .indexOf('\0')
          < 0;
    } catch (CharacterCodingException binary) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  @Override
  public String toString() {
    return path;
  }
}
