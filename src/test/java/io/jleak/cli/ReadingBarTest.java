package io.jleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** How far the reading is: shown to a person who waits, and to nobody else. */
class ReadingBarTest {

  private static final Path DUMP = Path.of("testdata/series/executor-per-request/d10.txt");
  private static final int LONGER_THAN_PATIENCE_MILLIS = 1500;

  @Test
  void personWhoWaitsSeesABarThatVanishes() throws IOException {
    Terminal watched = new Terminal(80, false, StandardCharsets.UTF_8, true);

    String err = Outcome.on(watched, slow(), "analyze", "-").err();

    String last = err.substring(err.lastIndexOf('\r', err.length() - 2));
    assertThat(err).contains("reading");
    assertThat(last).isBlank().endsWith("\r");
  }

  @Test
  void logSeesNone() throws IOException {
    assertThat(Outcome.withInput(slow(), "analyze", "-").err()).isEmpty();
  }

  @Test
  void nobodySeesOneForAMoment() throws IOException {
    Terminal watched = new Terminal(80, false, StandardCharsets.UTF_8, true);
    InputStream quick = new ByteArrayInputStream(Files.readAllBytes(DUMP));

    assertThat(Outcome.on(watched, quick, "analyze", "-").err()).isEmpty();
  }

  /** A dump whose end is long in coming. */
  private static InputStream slow() throws IOException {
    return new FilterInputStream(new ByteArrayInputStream(Files.readAllBytes(DUMP))) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        if (count < 0) {
          pause();
        }
        return count;
      }
    };
  }

  private static void pause() {
    try {
      Thread.sleep(LONGER_THAN_PATIENCE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
