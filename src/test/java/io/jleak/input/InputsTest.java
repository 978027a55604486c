package io.jleak.input;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jleak.model.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputsTest {

  @TempDir private Path folder;

  @Test
  void keepsTheOrderOfTheArguments() throws IOException {
    String b = file("b.txt");
    String a = file("a.txt");
    Inputs inputs = inputs(b, "-", a, b);
    assertThat(inputs.sources()).extracting(Source::name).containsExactly(b, "-", a, b);
    assertThat(inputs.problems()).isEmpty();
  }

  @Test
  void readsADirectoryInNaturalOrder() throws IOException {
    for (String name : List.of("d10", "d2", "d1", "d01", "sub10/x", "sub9/x", "d2b", "D3")) {
      file(name);
    }
    assertThat(namesBelow(inputs(folder.toString())))
        .containsExactly("D3", "d01", "d1", "d2", "d2b", "d10", "sub9/x", "sub10/x");
  }

  @Test
  void leavesHiddenFilesOutUnlessNamed() throws IOException {
    file("shown");
    file(".hidden/inside");
    String hidden = file(".hidden.txt");
    assertThat(namesBelow(inputs(folder.toString()))).containsExactly("shown");
    assertThat(inputs(hidden).sources()).hasSize(1);
    assertThat(namesBelow(inputs(folder.resolve(".hidden").toString())))
        .containsExactly(".hidden/inside");
  }

  @Test
  void followsLinksButNotInCircles() throws IOException {
    file("a/1");
    Files.createSymbolicLink(folder.resolve("a/up"), folder);
    assertThat(namesBelow(inputs(folder.toString()))).containsExactly("a/1");
  }

  @Test
  void readsALinkedFileOnceAndByItsOwnName() throws IOException {
    file("dump-7");
    Files.createSymbolicLink(folder.resolve("a-latest"), Path.of("dump-7"));
    Files.createSymbolicLink(folder.resolve("copy"), folder.resolve("dump-7"));
    assertThat(namesBelow(inputs(folder.toString()))).containsExactly("dump-7");
  }

  @Test
  void readsFilesThatLieElsewhereThroughTheirLinks() throws IOException {
    // A volume of Kubernetes: a.txt -> ..data/a.txt, where ..data is hidden.
    file("..data/a.txt");
    Files.createSymbolicLink(folder.resolve("a.txt"), Path.of("..data/a.txt"));
    assertThat(namesBelow(inputs(folder.toString()))).containsExactly("a.txt");
  }

  @Test
  void namesTheProblemOfEachArgumentAndGoesOn() throws IOException {
    String good = file("good");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Inputs inputs = inputs("/no/such", empty.toString(), good, "", "a\0b", "-", "-");
    assertThat(inputs.sources()).extracting(Source::name).containsExactly(good, "-");
    assertThat(inputs.problems())
        .containsExactly(
            new InputProblem("/no/such", "no such file"),
            new InputProblem(empty.toString(), "is a directory without files"),
            new InputProblem("", "no such file"),
            new InputProblem(
                "a\0b", "cannot be read: no valid file name (Nul character not allowed)"),
            new InputProblem("-", "standard input can be read only once"));
  }

  @Test
  void reportsALinkToNowhere() throws IOException {
    file("good");
    Path link = Files.createSymbolicLink(folder.resolve("gone"), Path.of("nowhere"));
    Inputs inputs = inputs(folder.toString());
    assertThat(namesBelow(inputs)).containsExactly("good");
    assertThat(inputs.problems())
        .containsExactly(new InputProblem(link.toString(), "no such file"));
  }

  @Test
  void readsStandardInputOnce() throws IOException {
    Source stdin = inputs("-").sources().get(0);
    try (InputStream in = stdin.open().bytes()) {
      assertThat(in.readAllBytes()).isEqualTo("typed".getBytes(UTF_8));
    }
    assertThatThrownBy(stdin::open).hasMessage("standard input can be read only once");
  }

  @Test
  void opensAFileAsOftenAsAsked() throws IOException {
    Source source = inputs(file("a")).sources().get(0);
    for (int i = 0; i < 2; i++) {
      try (InputStream in = source.open().bytes()) {
        assertThat(in.readAllBytes()).isEqualTo("content".getBytes(UTF_8));
      }
    }
  }

  @Test
  void saysInWordsWhyAFileCannotBeRead() {
    assertThat(InputProblem.of("f", new AccessDeniedException("f")).reason())
        .isEqualTo("cannot be read: permission denied");
    assertThat(InputProblem.of("f", new ZipException("Unsupported compression method")).reason())
        .isEqualTo("cannot be unpacked: Unsupported compression method");
    assertThat(InputProblem.of("f", new IOException("Is a directory")).reason())
        .isEqualTo("cannot be read: Is a directory");
    assertThat(InputProblem.of("f", new IOException()).reason())
        .isEqualTo("cannot be read: IOException");
  }

  private static Inputs inputs(String... arguments) {
    return Inputs.of(List.of(arguments), new ByteArrayInputStream("typed".getBytes(UTF_8)));
  }

  private List<String> namesBelow(Inputs inputs) {
    return inputs.sources().stream()
        .map(source -> folder.relativize(Path.of(source.name())).toString())
        .toList();
  }

  private String file(String name) throws IOException {
    Path path = folder.resolve(name);
    Files.createDirectories(path.getParent());
    return Files.writeString(path, "content").toString();
  }
}
