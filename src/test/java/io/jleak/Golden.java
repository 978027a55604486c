package io.jleak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files with what is expected; {@code mvn test -Djleak.update=true} writes them anew. */
public final class Golden {

  private static final boolean UPDATE = Boolean.getBoolean("jleak.update");

  private Golden() {}

  /** Fails when the file holds something else, unless the files are to be written anew. */
  public static void check(Path file, String actual) {
    try {
      if (UPDATE) {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, actual);
      }
      assertThat(file).as("%s: run with -Djleak.update=true to make it", file).exists();
      assertThat(actual)
          .as("%s: if this is as it should be, run with -Djleak.update=true", file)
          .isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
