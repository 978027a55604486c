package io.jleak.parse.jfr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jleak.input.Inputs;
import io.jleak.model.Capture;
import io.jleak.model.Content;
import io.jleak.model.DumpedThread;
import io.jleak.model.InputAccount;
import io.jleak.model.ProcessSample;
import io.jleak.model.Signals;
import io.jleak.model.Source;
import io.jleak.model.StackFrame;
import io.jleak.model.StackTrace;
import io.jleak.model.ThreadDump;
import io.jleak.parse.DumpParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import jdk.jfr.Recording;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recordings of a program that leaks, whole and in pieces. */
class RecordingTest {

  private static final Path SERIES = Path.of("testdata/series");

  @TempDir private static Path folder;

  /** Twelve dumps in one chunk, whose types stand at its end. */
  private static byte[] period;

  /** A dump at the start and at the end of each of two chunks. */
  private static byte[] chunks;

  /** Some dumps in one chunk as a VM writes it: its types stand near its start. */
  private static byte[] fresh;

  @BeforeAll
  static void read() throws Exception {
    period = unpacked("executor-per-request-recording");
    chunks = unpacked("executor-never-shut-down-recording");
    fresh = record();
  }

  private static byte[] record() throws Exception {
    Path file = folder.resolve("fresh.jfr");
    try (Recording recording = new Recording()) {
      recording.enable("jdk.ThreadDump").with("period", "100 ms");
      recording.enable("jdk.JavaThreadStatistics").with("period", "100 ms");
      recording.start();
      Thread.sleep(1500);
      recording.dump(file);
    }
    return Files.readAllBytes(file);
  }

  private static byte[] unpacked(String series) throws IOException {
    Path packed = SERIES.resolve(series).resolve("recording.jfr.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  private static Capture parse(byte[]... files) throws IOException {
    Path[] paths = new Path[files.length];
    Path own = Files.createTempDirectory(folder, "recordings");
    for (int i = 0; i < files.length; i++) {
      paths[i] = Files.write(own.resolve(i + ".jfr"), files[i]);
    }
    return parse(paths);
  }

  private static Capture parse(Path... files) throws IOException {
    List<String> names = Stream.of(files).map(Path::toString).toList();
    Capture[] captures = new Capture[files.length];
    var sources = Inputs.of(names, InputStream.nullInputStream()).sources();
    for (int i = 0; i < captures.length; i++) {
      captures[i] = DumpParser.parse(sources.get(i));
    }
    return Capture.join(List.of(captures));
  }

  /** Where the chunks of a recording begin, and where the last one ends. */
  private static int[] borders(byte[] recording) {
    int[] starts = {0};
    while (starts[starts.length - 1] < recording.length) {
      int last = starts[starts.length - 1];
      starts = Arrays.copyOf(starts, starts.length + 1);
      starts[starts.length - 1] = last + (int) ByteBuffer.wrap(recording).getLong(last + 8);
    }
    return starts;
  }

  /** One of the two chunks. */
  private static byte[] chunk(int index) {
    int[] borders = borders(chunks);
    return Arrays.copyOfRange(chunks, borders[index], borders[index + 1]);
  }

  private static byte[] join(byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.write(part);
    }
    return all.toByteArray();
  }

  private static List<String> warnings(Capture capture) {
    return capture.dumps().stream()
        .flatMap(dump -> dump.warnings().stream())
        .map(warning -> warning.message())
        .toList();
  }

  @Test
  void eachThreadDumpEventIsADump() throws IOException {
    List<ThreadDump> dumps = parse(period).dumps();
    assertThat(dumps).hasSize(12);
    assertThat(dumps).extracting(ThreadDump::index).startsWith(0, 1, 2);
    assertThat(dumps)
        .allSatisfy(
            dump -> {
              assertThat(dump.format()).isEqualTo("jfr");
              assertThat(dump.runtime()).startsWith("OpenJDK 64-Bit Server VM (17.");
              assertThat(dump.processId()).isPositive();
              assertThat(dump.warnings()).isEmpty();
              assertThat(dump.account())
                  .isEqualTo(InputAccount.ofEntries(dump.threads().size(), 0));
            });
    Duration between = Duration.between(dumps.get(1).capturedAt(), dumps.get(2).capturedAt());
    assertThat(between).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(7));
  }

  @Test
  void signalsTellHowManyThreadsThereWereAndWhoStartedThem() throws IOException {
    Capture capture = parse(period);
    Signals signals = capture.signals();
    assertThat(signals.course(ProcessSample::activeThreads).first()).isLessThan(30);
    assertThat(signals.course(ProcessSample::activeThreads).last()).isGreaterThan(90);
    assertThat(signals.course(ProcessSample::heapAfterGcBytes).last()).isPositive();
    assertThat(signals.gcShare()).isBetween(0.0, 0.5);
    assertThat(signals.process().started()).isBefore(signals.samples().get(0).time());
    assertThat(signals.samples()).extracting(ProcessSample::time).isSorted();
    DumpedThread leaked =
        capture.dumps().get(11).threads().stream()
            .filter(thread -> thread.name().equals("pool-40-thread-1"))
            .findFirst()
            .orElseThrow();
    StackTrace starter = signals.starters().get(leaked.number());
    assertThat(starter.frames())
        .extracting(StackFrame::owner)
        .contains("com.acme.orders.ExecutorPerRequest");
  }

  @Test
  void whatTwoRecordingsHoldCountsOnce() throws IOException {
    Capture all = parse(chunks);
    Capture both = parse(chunks, chunk(1));
    assertThat(both.dumps()).hasSameSizeAs(all.dumps());
    assertThat(both.signals()).isEqualTo(all.signals());
    assertThat(parse(chunk(1), chunk(0)).signals().samples()).isEqualTo(all.signals().samples());
    Capture twice = parse(join(chunks, chunks));
    assertThat(twice.dumps()).hasSameSizeAs(all.dumps());
    assertThat(warnings(twice)).isEmpty();
  }

  static Stream<byte[]> recordings() {
    return Stream.of(period, chunks, fresh);
  }

  @ParameterizedTest
  @MethodSource("recordings")
  void whatStandsBeforeACutIsRead(byte[] recording) throws IOException {
    List<ThreadDump> whole = parse(recording).dumps();
    assertThat(whole).hasSizeGreaterThan(3);
    int previous = 1;
    for (int tenth = 3; tenth < 10; tenth++) {
      Capture cut = parse(Arrays.copyOf(recording, recording.length * tenth / 10));
      List<ThreadDump> dumps = cut.dumps();
      assertThat(dumps.size()).isBetween(previous, whole.size());
      previous = dumps.size();
      assertThat(warnings(cut)).anyMatch(warning -> warning.contains("cut off"));
      for (int i = 0; i < dumps.size(); i++) {
        boolean last = i == dumps.size() - 1;
        List<DumpedThread> threads = last ? sure(dumps.get(i)) : dumps.get(i).threads();
        assertThat(whole).anyMatch(each -> beginsWith(each.threads(), threads));
      }
    }
    assertThat(previous).isGreaterThanOrEqualTo(whole.size() / 2);
  }

  private static boolean beginsWith(List<DumpedThread> all, List<DumpedThread> first) {
    return all.size() >= first.size() && all.subList(0, first.size()).equals(first);
  }

  /** All threads but the last one, which can be cut off itself. */
  private static List<DumpedThread> sure(ThreadDump dump) {
    List<DumpedThread> threads = dump.threads();
    return threads.subList(0, threads.size() - 1);
  }

  @Test
  void chunkThatItsVmHasNotFinishedIsReadAsFarAsItGoes() throws IOException {
    byte[] unfinished = fresh.clone();
    unfinished[ChunkHeader.FINISHED_AT] = 17;
    Capture capture = parse(unfinished);
    assertThat(capture.dumps()).hasSameSizeAs(parse(fresh).dumps());
    assertThat(warnings(capture)).singleElement().asString().contains("was not finished");
    byte[] inTheMiddle = chunks.clone();
    inTheMiddle[ChunkHeader.FINISHED_AT] = (byte) 255; // the VM died while it wrote the header
    assertThat(parse(inTheMiddle).dumps()).hasSize(4);
  }

  @Test
  void damageIsTold() throws IOException {
    byte[] damaged = chunks.clone();
    int second = borders(chunks)[1];
    int constants = second + (int) ByteBuffer.wrap(chunks).getLong(second + 16);
    Arrays.fill(damaged, constants, constants + 8, (byte) 1);
    Capture capture = parse(damaged);
    assertThat(capture.dumps()).hasSize(2);
    assertThat(warnings(capture)).singleElement().asString().contains("damaged");
  }

  @Test
  void whatCannotBeReadIsToldInAMessage() {
    assertThatThrownBy(() -> parse(Arrays.copyOf(period, 30))).hasMessageContaining("cut off");
    assertThatThrownBy(() -> parse(Arrays.copyOf(period, 300))).hasMessageContaining("cut off");
    byte[] newer = period.clone();
    newer[5] = 3;
    assertThatThrownBy(() -> parse(newer)).hasMessageContaining("version 3");
  }

  @Test
  void temporaryFileIsDeleted() throws IOException {
    String packed = SERIES.resolve("plateau-recording/recording.jfr.gz").toString();
    Source source = Inputs.of(List.of(packed), InputStream.nullInputStream()).sources().get(0);
    Path file;
    try (Content content = source.open();
        SoundRecording recording = SoundRecording.of(content)) {
      file = recording.file();
      assertThat(file).exists();
    }
    assertThat(file).doesNotExist();
  }
}
