package io.jleak.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.CodedOutputStream;
import io.jleak.model.DumpedThread;
import io.jleak.model.ThreadDump;
import io.jleak.model.ThreadState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Goroutine profiles, as text and in binary form. */
class GoProfileTest {

  private static final String SEND =
      "%d @ 0x%s 0x68cba5 0x479a01\n#\t0x68cba4\tmain.send.func1+0x24\t\t/src/main.go:117\n\n";

  private static ThreadDump dump(String text) {
    List<ThreadDump> dumps = DumpText.parse(text);
    assertThat(dumps).hasSize(1);
    assertThat(dumps.get(0).account().unparsed()).isZero();
    return dumps.get(0);
  }

  @Test
  void entriesThatDifferInAddressesOnlyAreOne() {
    ThreadDump dump =
        dump(
            "goroutine profile: total 12\n"
                + SEND.formatted(7, "47200e")
                + SEND.formatted(3, "47201f")
                + "2 @ 0x47200e 0x68cba5 0x479a01\n# labels: {\"b\":\"x\\\"y\", \"a\":\"1\"}\n"
                + "#   0x68cba4    main.Map[go.shape.struct { X int }]+0x24   /my src/main.go:9\n\n");
    assertThat(dump.threadCount()).isEqualTo(12);
    assertThat(dump.threads()).extracting(DumpedThread::count).containsExactly(10, 2);
    DumpedThread labelled = dump.threads().get(1);
    assertThat(labelled.name()).isEqualTo("a: 1, b: x\"y");
    assertThat(labelled.stack().frames().get(0))
        .hasToString("main.Map[go.shape.struct { X int }](main.go:9)");
    assertThat(dump.warnings()).isEmpty();
  }

  @Test
  void whereTheRuntimeParksTellsWhoWaits() {
    ThreadDump dump =
        dump(
            "goroutine profile: total 7\n"
                + SEND.formatted(4, "47200e")
                + SEND.formatted(1, "400000").replace("send", "run")
                + "1 @ 0x47200e 0x480000 0x479a01\n#\t0x47ffff\ttime.Sleep+0x1\t/r/time.go:1\n\n"
                + "1 @ 0x480000 0x479a01\n#\t0x47ffff\tmain.spin+0x1\t/src/main.go:1\n\n");
    assertThat(dump.threads())
        .extracting(DumpedThread::state)
        .containsExactly(
            ThreadState.WAITING,
            ThreadState.UNKNOWN,
            ThreadState.TIMED_WAITING,
            ThreadState.RUNNABLE);
  }

  @Test
  void leakedGoroutinesAreToldFromAll() {
    assertThat(dump("goroutineleak profile: total 4\n" + SEND.formatted(4, "1")).threads())
        .extracting(DumpedThread::leaked)
        .containsOnly(true);
  }

  @Test
  void entriesThatAreMissingAreTold() {
    String whole = "goroutine profile: total 9\n" + SEND.formatted(4, "1") + SEND.formatted(5, "2");
    assertThat(dump(whole).warnings()).isEmpty();
    String cut = whole.substring(0, whole.indexOf("5 @"));
    assertThat(dump(cut).warnings().get(0).message()).contains("9 goroutines", "of 4");
    assertThat(DumpText.parse(cut + whole).get(0).warnings()).hasSize(1);
    assertThat(dump(whole.substring(0, whole.lastIndexOf('#'))).warnings()).hasSize(1);
  }

  @Test
  void aBinaryProfileTellsWhenItWasTaken() throws IOException {
    ThreadDump dump = DumpText.parse(profile("goroutine", 3, 0)).get(0);
    assertThat(dump.format()).isEqualTo("pprof");
    assertThat(dump.capturedAt()).isEqualTo(LocalDateTime.of(2023, 11, 14, 22, 13, 20));
    assertThat(dump.threads()).hasSize(1);
    DumpedThread goroutine = dump.threads().get(0);
    assertThat(goroutine.count()).isEqualTo(3);
    assertThat(goroutine.stateText()).isEqualTo("chan send");
    assertThat(goroutine.stack().frames()).hasToString("[main.work(work.go:12)]");
    assertThat(DumpText.parse(profile("goroutineleak", 3, 0)).get(0).threads().get(0).leaked())
        .isTrue();
  }

  @Test
  void aDifferenceShowsWhatCameAndSaysSo() throws IOException {
    ThreadDump dump = DumpText.parse(profile("goroutine", 3, -2)).get(0);
    assertThat(dump.threadCount()).isEqualTo(3);
    assertThat(dump.warnings().get(0).message()).contains("difference", "1 stacks");
    assertThatThrownBy(() -> DumpText.parse(profile("goroutine", -3, -2)))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void otherProfilesAreNamed() throws IOException {
    for (String type :
        List.of("inuse_space heap", "cpu CPU", "contentions block", "threadcreate threadcreate")) {
      byte[] bytes = profile(type.split(" ")[0], 3, 0);
      assertThatThrownBy(() -> DumpText.parse(bytes))
          .hasMessageContaining(type.split(" ")[1] + " ")
          .hasMessageContaining("/debug/pprof/goroutine");
    }
  }

  @Test
  void aProfileThatIsCutOffGivesItsWholeSamples() throws IOException {
    byte[] whole =
        FormatSample.all()
            .filter(sample -> sample.path().equals("pprof/go1.27-states.pb.gz"))
            .findFirst()
            .orElseThrow()
            .bytes();
    int all = DumpText.parse(whole).get(0).threadCount();
    int before = 0;
    for (int tenth = 3; tenth < 10; tenth++) {
      ThreadDump dump = DumpText.parse(Arrays.copyOf(whole, whole.length * tenth / 10)).get(0);
      assertThat(dump.warnings()).isNotEmpty();
      assertThat(dump.threadCount()).isBetween(Math.max(1, before), all);
      before = dump.threadCount();
    }
  }

  @Test
  void aFileOfAnySortIsNoProfile() throws IOException {
    for (String text : List.of("\n\u0004abc", "\n\n\n", "Z", "Hello", "\n\u0002")) {
      assertThat(DumpText.parse(text.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
    assertThat(Files.size(Path.of("testdata/formats/pprof/go1.27-states.pb.gz"))).isPositive();
  }

  /** Two stacks that send to a channel, or only one where {@code other} is 0. */
  private static byte[] profile(String type, long count, long other) throws IOException {
    List<String> strings =
        List.of(
            "", type, "count", "runtime.gopark", "runtime.chansend", "main.work", "/src/work.go");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    message(out, 1, 1, 1, 2, 2);
    message(out, 2, 1, 1, 1, 2, 1, 3, 2, count);
    if (other != 0) {
      message(out, 2, 1, 3, 2, other);
    }
    for (int id = 1; id <= 3; id++) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      CodedOutputStream fields = CodedOutputStream.newInstance(line);
      fields.writeInt64(1, id);
      fields.writeInt64(2, 12);
      fields.flush();
      ByteArrayOutputStream location = new ByteArrayOutputStream();
      CodedOutputStream inner = CodedOutputStream.newInstance(location);
      inner.writeUInt64(1, id);
      inner.writeByteArray(4, line.toByteArray());
      inner.flush();
      out.writeByteArray(4, location.toByteArray());
      message(out, 5, 1, id, 2, id + 2, 4, 6);
    }
    for (String string : strings) {
      out.writeString(6, string);
    }
    out.writeInt64(9, 1_700_000_000_000_000_000L);
    out.flush();
    return bytes.toByteArray();
  }

  /** A message of numbers: field and value in turn. */
  private static void message(CodedOutputStream out, int number, long... fields)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream inner = CodedOutputStream.newInstance(bytes);
    for (int i = 0; i < fields.length; i += 2) {
      inner.writeInt64((int) fields[i], fields[i + 1]);
    }
    inner.flush();
    out.writeByteArray(number, bytes.toByteArray());
  }
}
