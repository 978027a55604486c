package io.jleak.parse.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.input.Inputs;
import io.jleak.model.Capture;
import io.jleak.model.ProcessSample;
import io.jleak.model.Signals;
import io.jleak.parse.DumpParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleFormatTest {

  private static final String LINES =
      """
      {"sampledAt":"2026-01-02T03:04:05.678+01:00","pid":4711,"processStarted":"2026-01-01T00:00:00.000+01:00","seconds":0.0,"activeThreads":26,"daemonThreads":5,"peakThreads":27,"startedThreads":30,"heapAfterGcBytes":7165424,"gcMillis":0.0,"gcShare":null}
      {"sampledAt":"2026-01-02T03:04:10.678+01:00","pid":4711,"processStarted":"2026-01-01T00:00:00.000+01:00","seconds":5.0,"activeThreads":126,"daemonThreads":5,"peakThreads":126,"startedThreads":130,"heapAfterGcBytes":null,"gcMillis":250.0,"gcShare":0.0812}
      """;

  @TempDir Path folder;

  @Test
  void samplesAreSignalsByTheClockOfTheMachine() throws IOException {
    Capture capture = read(LINES);

    assertThat(capture.dumps()).isEmpty();
    Signals signals = capture.signals();
    assertThat(signals.process())
        .isEqualTo(new Signals.ProcessIdentity(4711, LocalDateTime.parse("2026-01-01T00:00:00")));
    assertThat(signals.samples())
        .containsExactly(
            new ProcessSample(
                LocalDateTime.parse("2026-01-02T03:04:05.678"),
                0,
                26,
                5,
                27,
                30,
                7165424,
                0,
                0,
                0,
                0),
            new ProcessSample(
                LocalDateTime.parse("2026-01-02T03:04:10.678"),
                5,
                126,
                5,
                126,
                130,
                -1,
                250,
                0,
                0,
                0));
    assertThat(signals.gcShare()).isEqualTo(0.05);
  }

  @Test
  void lineThatIsCutOffIsLeftOut() throws IOException {
    for (int length = LINES.indexOf('\n') + 1; length < LINES.length() - 2; length++) {
      assertThat(read(LINES.substring(0, length)).signals().samples()).hasSize(1);
    }
  }

  private Capture read(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("samples.ndjson"), text);
    return DumpParser.parse(
        Inputs.of(List.of(file.toString()), InputStream.nullInputStream()).sources().get(0));
  }
}
