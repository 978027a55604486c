package io.jleak.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import io.jleak.model.Content;
import io.jleak.model.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ArchiveTest {

  /** Longer than any head that is looked at. */
  private static final String LONG = "a line of a dump\n".repeat(10_000);

  @TempDir private Path folder;

  private enum Archive {
    ZIP {
      @Override
      byte[] of(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
          for (Map.Entry<String, byte[]> file : files.entrySet()) {
            zip.putNextEntry(new ZipEntry(file.getKey()));
            zip.write(file.getValue());
          }
        }
        return bytes.toByteArray();
      }
    },
    TAR {
      @Override
      byte[] of(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
          tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
          for (Map.Entry<String, byte[]> file : files.entrySet()) {
            TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
            entry.setSize(file.getValue().length);
            tar.putArchiveEntry(entry);
            tar.write(file.getValue());
            tar.closeArchiveEntry();
          }
        }
        return bytes.toByteArray();
      }
    },
    TAR_GZ {
      @Override
      byte[] of(Map<String, byte[]> files) throws IOException {
        return Coat.GZIP.around(TAR.of(files));
      }
    },
    TAR_ZSTD {
      @Override
      byte[] of(Map<String, byte[]> files) throws IOException {
        return Coat.ZSTD.around(TAR.of(files));
      }
    },
    TAR_BZIP2 {
      @Override
      byte[] of(Map<String, byte[]> files) throws IOException {
        return Coat.BZIP2.around(TAR.of(files));
      }
    },
    TAR_XZ {
      @Override
      byte[] of(Map<String, byte[]> files) throws IOException {
        return Coat.XZ.around(TAR.of(files));
      }
    },
    GZIPPED_ZIP {
      @Override
      byte[] of(Map<String, byte[]> files) throws IOException {
        return Coat.GZIP.around(ZIP.of(files));
      }
    };

    abstract byte[] of(Map<String, byte[]> files) throws IOException;
  }

  private enum Coat {
    GZIP {
      @Override
      OutputStream open(OutputStream out) throws IOException {
        return new GZIPOutputStream(out);
      }
    },
    ZSTD {
      @Override
      OutputStream open(OutputStream out) throws IOException {
        return new ZstdOutputStream(out);
      }
    },
    BZIP2 {
      @Override
      OutputStream open(OutputStream out) throws IOException {
        return new BZip2CompressorOutputStream(out);
      }
    },
    XZ {
      @Override
      OutputStream open(OutputStream out) throws IOException {
        return new XZCompressorOutputStream(out);
      }
    };

    abstract OutputStream open(OutputStream out) throws IOException;

    byte[] around(byte[] content) throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (OutputStream out = open(bytes)) {
        out.write(content);
      }
      return bytes.toByteArray();
    }
  }

  @ParameterizedTest
  @EnumSource
  void listsItsFilesInNaturalOrderWithoutHiddenOnes(Archive archive) throws IOException {
    byte[] bytes =
        archive.of(
            files(
                "dumps/d10.txt", LONG + "10",
                "dumps/.hidden", "no",
                "__MACOSX/dumps/._d1.txt", "no",
                "./dumps/d2.txt", "2",
                "/root.txt", "root",
                "..\\up\\Zug\u00e4nge.txt", LONG + "up",
                "dumps/empty", ""));
    for (Inputs inputs : List.of(inFile("x.bin", bytes), inPipe(bytes))) {
      assertThat(contents(inputs))
          .containsExactly(
              Map.entry("!/dumps/d2.txt", "2"),
              Map.entry("!/dumps/d10.txt", LONG + "10"),
              Map.entry("!/dumps/empty", ""),
              Map.entry("!/root.txt", "root"),
              Map.entry("!/up/Zug\u00e4nge.txt", LONG + "up"));
      assertThat(inputs.problems()).isEmpty();
      assertThat(inputs.warnings()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void unpacksSingleFilesWhateverTheirName(Coat coat) throws IOException {
    byte[] both = Arrays.copyOf(coat.around(bytes(LONG)), coat.around(bytes(LONG)).length * 2);
    System.arraycopy(both, 0, both, both.length / 2, both.length / 2);
    for (byte[] packed :
        List.of(
            both, coat.around(bytes(LONG + LONG)), coat.around(coat.around(bytes(LONG + LONG))))) {
      Inputs inputs = inFile("x.txt", packed);
      assertThat(contents(inputs)).containsExactly(Map.entry("", LONG + LONG));
      try (Content content = inputs.sources().get(0).open()) {
        assertThat(content.file()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void looksIntoArchivesInArchives(Archive outer) throws IOException {
    byte[] inner = Archive.TAR_GZ.of(files("a.txt", "a", "b/c.txt", LONG));
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("inner", inner);
    parts.put("dump.txt.gz", Coat.GZIP.around(bytes("dump")));
    assertThat(contents(inFile("x", outer.of(parts))))
        .containsExactly(
            Map.entry("!/dump.txt.gz", "dump"),
            Map.entry("!/inner!/a.txt", "a"),
            Map.entry("!/inner!/b/c.txt", LONG));
  }

  @Test
  void looksIntoTheArchivesOfADirectory() throws IOException {
    Files.write(folder.resolve("2.dat"), Archive.ZIP.of(files("a.txt", "a")));
    Files.write(folder.resolve("10.dat"), Archive.TAR.of(files("b.txt", "b")));
    Inputs inputs = Inputs.of(List.of(folder.toString()), new ByteArrayInputStream(new byte[0]));
    assertThat(inputs.sources())
        .extracting(Source::name)
        .containsExactly(folder + "/2.dat!/a.txt", folder + "/10.dat!/b.txt")
        .allMatch(name -> Inputs.isIn(folder.toString(), name));
  }

  /** Not where a block of the compression is larger than this. */
  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"TAR_BZIP2", "TAR_XZ"})
  void givesWhatIsBeforeACut(Archive archive) throws IOException {
    byte[] noise = new byte[300_000];
    new Random(1).nextBytes(noise);
    Map<String, byte[]> files = files("1.txt", LONG, "2.txt", "two");
    files.put("3.bin", noise);
    byte[] whole = archive.of(files);
    Inputs inputs = inFile("x", Arrays.copyOf(whole, whole.length - 200_000));
    assertThat(inputs.problems()).isEmpty();
    assertThat(inputs.warnings()).hasSize(1);
    assertThat(inputs.warnings().get(0).reason()).startsWith("can be read only in part: ");
    assertThat(contents(inputs.sources().subList(0, 2)))
        .containsExactly(Map.entry("!/1.txt", LONG), Map.entry("!/2.txt", "two"));
  }

  @ParameterizedTest
  @EnumSource
  void givesTheBytesOfASingleFileBeforeACut(Coat coat) throws IOException {
    byte[] noise = new byte[3_000_000];
    new Random(1).nextBytes(noise);
    byte[] packed = coat.around(noise);
    Source source = inFile("x", Arrays.copyOf(packed, packed.length - 100)).sources().get(0);
    byte[] read = new byte[noise.length];
    int count = 0;
    String failure = "";
    try (Content content = source.open()) {
      int more = 0;
      while (more >= 0) {
        count += more;
        more = content.bytes().read(read, count, Math.min(4096, read.length - count));
      }
    } catch (IOException e) {
      failure = e.getMessage();
    }
    assertThat(failure).isEqualTo("the compressed data end too early");
    assertThat(count).isPositive();
    assertThat(Arrays.copyOf(read, count)).isEqualTo(Arrays.copyOf(noise, count));
  }

  @Test
  void saysOnceThatFilesAreEncryptedAndReadsTheOthers() throws IOException {
    byte[] zip = Archive.ZIP.of(files("a.txt", "a", "b.txt", "b", "c.txt", "c"));
    int central = indexOf(zip, 0, 'P', 'K', 1, 2);
    zip[central + 8] |= 1;
    zip[indexOf(zip, central + 1, 'P', 'K', 1, 2) + 8] |= 1;
    Inputs inputs = inFile("x.zip", zip);
    assertThat(contents(inputs)).containsExactly(Map.entry("!/c.txt", "c"));
    assertThat(inputs.problems())
        .extracting(InputProblem::reason)
        .containsExactly(
            "cannot be unpacked: a.txt and 1 more are encrypted: unpack with the password first");
  }

  @Test
  void saysThatAMethodIsNotSupported() throws IOException {
    byte[] zip = Archive.ZIP.of(files("a.txt", "a"));
    zip[indexOf(zip, 0, 'P', 'K', 1, 2) + 10] = 98; // PPMd
    assertThat(inFile("x.zip", zip).problems())
        .extracting(InputProblem::reason)
        .containsExactly("cannot be unpacked: a.txt is packed in a way that is not supported");
  }

  @Test
  void findsWrongBytesInAZip() throws IOException {
    byte[] zip = Archive.ZIP.of(files("a.txt", "abcdefgh".repeat(100)));
    zip[indexOf(zip, 0, 'P', 'K', 1, 2) + 16] ^= 1; // the checksum
    Source source = inFile("x.zip", zip).sources().get(0);
    try (Content content = source.open()) {
      content.bytes().readAllBytes();
    } catch (IOException e) {
      assertThat(InputProblem.of("x", e).reason())
          .isEqualTo("cannot be unpacked: the compressed data are damaged (the checksum is wrong)");
      return;
    }
    throw new AssertionError("not found");
  }

  @Test
  void refusesWhatOnlyLooksLikeAnArchive() throws IOException {
    assertThat(inFile("x", bytes("PK\3\4 and more")).problems()).hasSize(1);
    assertThat(inFile("empty.zip", Archive.ZIP.of(Map.of())).problems())
        .extracting(InputProblem::reason)
        .containsExactly("is an archive without files");
    assertThat(contents(inFile("x", bytes("0".repeat(512))))).hasSize(1);
    assertThat(contents(inFile("x", new byte[1024]))).hasSize(1);
  }

  private Inputs inFile(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    return Inputs.of(List.of(file.toString()), new ByteArrayInputStream(new byte[0]));
  }

  private static Inputs inPipe(byte[] bytes) {
    return Inputs.of(List.of("-"), new ByteArrayInputStream(bytes));
  }

  /** Each source's content by its name behind that of the archive. */
  private List<Map.Entry<String, String>> contents(Inputs inputs) throws IOException {
    return contents(inputs.sources());
  }

  private static List<Map.Entry<String, String>> contents(List<Source> sources) throws IOException {
    Map<String, String> contents = new LinkedHashMap<>();
    for (Source source : sources) {
      try (Content content = source.open()) {
        int mark = source.name().indexOf("!/");
        contents.put(
            mark < 0 ? "" : source.name().substring(mark),
            new String(content.bytes().readAllBytes(), UTF_8));
      }
    }
    return List.copyOf(contents.entrySet());
  }

  private static Map<String, byte[]> files(String... namesAndTexts) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], bytes(namesAndTexts[i + 1]));
    }
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  private static int indexOf(byte[] bytes, int from, int... wanted) {
    int at = from;
    while (!Signature.at(Arrays.copyOfRange(bytes, at, at + wanted.length), 0, wanted)) {
      at++;
    }
    return at;
  }
}
