package io.jleak.cluster;

import static io.jleak.cluster.Chains.thread;
import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.NormalizedThread;
import io.jleak.model.ThreadState;
import io.jleak.model.WaitKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintTest {

  /** Computed by another program; a change here gives every known leak a new name: make it v2. */
  @Test
  void neverChanges() {
    assertThat(of(thread("t-#", "app.Job.run < j.Worker.run"))).isEqualTo("v1:dbc56b5d919a1269");
    assertThat(of(thread("GC Thread#", ""))).isEqualTo("v1:d1058e4d237261aa");
  }

  @Test
  void tellsApartWhatIsNotOneIdentity() {
    assertThat(
            Stream.of(
                    thread("a", "app.J.run < s.A.a"),
                    thread("a", "app.J.run < s.A.b"),
                    thread("a", "s.A.a < app.J.run"),
                    thread("a", "app.J.run"),
                    thread("a", "s.A.a"),
                    thread("b", "s.A.a"),
                    thread("a", ""),
                    thread("a", "app.J.run", "c.C.c", WaitKind.PARK, ThreadState.WAITING, 1))
                .map(FingerprintTest::of))
        .doesNotHaveDuplicates();
  }

  @Test
  void leavesOutStateWaitKindAndWhetherTheChainIsCut() {
    NormalizedThread runs = thread("a", "app.J.run", "", WaitKind.NONE, ThreadState.RUNNABLE, 1);

    assertThat(of(runs)).isEqualTo(of(thread("z", "app.J.run")));
    assertThat(of(thread("z", "app.J.run ..."))).isEqualTo(of(thread("z", "app.J.run")));
  }

  @Test
  void staysTheSameFromDumpToDump() {
    NormalizedThread often = thread("t", "app.J.run < s.A.a < s.B.b < s.C.c < s.D.d");
    NormalizedThread seldom = thread("t", "app.J.run < s.A.a < s.X.x < s.C.c < s.D.d");

    String id = idOf(often, seldom, often);

    assertThat(idOf(often)).isEqualTo(id);
    assertThat(idOf(often, often, often, seldom, seldom)).isEqualTo(id);
  }

  private static String idOf(NormalizedThread... threads) {
    return Clusterer.cluster(List.of(Chains.dump(threads)), ClusterOptions.DEFAULT)
        .clusters()
        .get(0)
        .id();
  }

  private static String of(NormalizedThread thread) {
    return Fingerprint.of(new ChainGroups().of(thread));
  }
}
