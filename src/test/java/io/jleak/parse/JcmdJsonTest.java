package io.jleak.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.DumpedThread;
import io.jleak.model.InputAccount;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.ThreadDump;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import io.jleak.model.Warning;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code jcmd PID Thread.dump_to_file -format=json} writes, by release of the JDK. */
class JcmdJsonTest {

  private static final String JDK_21 =
      """
      {
        "threadDump": {
          "processId": "4711",
          "time": "2026-11-23T20:39:16.906232465Z",
          "runtimeVersion": "21.0.2+13-Ubuntu-122.04.1",
          "threadContainers": [
            {
              "container": "<root>",
              "parent": null,
              "owner": null,
              "threads": [
               {
                 "tid": "1",
                 "name": "main",
                 "stack": [
                 ]
               }
              ],
              "threadCount": "1"
            },
            {
              "container": "java.util.concurrent.ThreadPerTaskExecutor@33e95438",
              "parent": "<root>",
              "owner": null,
              "threads": [
               {
                 "tid": "22",
                 "name": "",
                 "stack": [
                    "java.base\\/java.lang.VirtualThread.park(VirtualThread.java:582)",
                    "java.base\\/java.lang.VirtualThread.run(VirtualThread.java:309)"
                 ]
               }
              ],
              "threadCount": "3"
            }
          ]
        }
      }
      """;

  private static final String JDK_26 =
      """
      {"threadDump": {"formatVersion": 2, "processId": 4711, "time": "2026-11-23T20:39:16Z",
       "runtimeVersion": "26", "threadContainers": [
       {"container": "<root>", "parent": null, "owner": null, "threads": [
        {"tid": 30, "time": "2026-11-23T20:39:17Z", "virtual": true, "name": "left",
         "state": "BLOCKED", "blockedOn": "java.lang.Object@28819624",
         "stack": ["com.acme.Cart.both(Cart.java:71)", "com.acme.Cart.run(Cart.java:9)"],
         "monitorsOwned": [{"depth": 1, "locks": ["java.lang.Object@3fd4c829", null]}]},
        {"tid": 31, "time": "2026-11-23T20:39:17Z", "virtual": true, "name": "right",
         "state": "WAITING", "parkBlocker": {"object":
         "java.util.concurrent.locks.ReentrantLock$FairSync@3e204319", "owner": 30}, "stack": []},
        {"tid": 33, "name": "spins", "virtual": true, "state": "RUNNABLE", "stack": [],
         "carrier": 34},
        {"tid": 34, "name": "ForkJoinPool-1-worker-1", "state": "RUNNABLE", "stack": []},
        {"tid": 32, "name": "waits", "state": "WAITING",
         "waitingOn": "java.lang.Class@207db24a", "stack": []}],
        "threadCount": 5}]}}
      """;

  @Test
  void jdk21IsRead() {
    ThreadDump dump = DumpText.only(JDK_21);
    assertThat(dump.format()).isEqualTo("jcmd-json");
    assertThat(dump.processId()).isEqualTo(4711);
    assertThat(dump.capturedAt()).isEqualTo(LocalDateTime.parse("2026-11-23T20:39:16.906232465"));
    assertThat(dump.runtime()).isEqualTo("21.0.2+13-Ubuntu-122.04.1");
    assertThat(dump.account()).isEqualTo(InputAccount.ofEntries(2, 0));
    assertThat(dump.threads())
        .extracting(DumpedThread::container)
        .containsExactly("<root>", "java.util.concurrent.ThreadPerTaskExecutor@33e95438");
    assertThat(dump.threads())
        .extracting(DumpedThread::kind)
        .containsExactly(ThreadKind.PLATFORM, ThreadKind.VIRTUAL);
    assertThat(dump.threads()).extracting(DumpedThread::line).containsExactly(12, 26);
    assertThat(dump.threads().get(1).stack().frames().get(0).module()).isEqualTo("java.base");
  }

  @Test
  void threadsThatAreCountedButNotListedAreTold() {
    assertThat(DumpText.only(JDK_21).warnings())
        .containsExactly(
            new Warning(
                36,
                "2 of the 3 threads of java.util.concurrent.ThreadPerTaskExecutor@33e95438 are"
                    + " not in the dump"));
    assertThat(DumpText.only(JDK_26).warnings()).isEmpty();
  }

  @Test
  void jdk26TellsStatesAndLocksAndOwners() {
    ThreadDump dump = DumpText.only(JDK_26);
    assertThat(dump.processId()).isEqualTo(4711);
    assertThat(dump.capturedAt()).isEqualTo(LocalDateTime.parse("2026-11-23T20:39:16"));
    assertThat(dump.virtualThreadCount()).isEqualTo(3);
    List<DumpedThread> threads = dump.threads();
    assertThat(threads.get(0).state()).isEqualTo(ThreadState.BLOCKED);
    assertThat(threads.get(0).locks())
        .containsExactly(
            new LockUse(LockKind.WAITING_TO_LOCK, 0x28819624, "java.lang.Object", 0, -1),
            new LockUse(LockKind.LOCKED, 0x3fd4c829, "java.lang.Object", 1, -1),
            new LockUse(LockKind.ELIMINATED, LockUse.NO_ADDRESS, "", 1, -1));
    assertThat(threads.get(1).locks())
        .containsExactly(
            new LockUse(
                LockKind.PARKING_TO_WAIT_FOR,
                0x3e204319,
                "java.util.concurrent.locks.ReentrantLock$FairSync",
                0,
                30));
    assertThat(threads.get(4).locks())
        .containsExactly(new LockUse(LockKind.WAITING_ON, 0x207db24a, "java.lang.Class", 0, -1));
  }

  @Test
  void orderOfFieldsDoesNotMatter() {
    String sorted =
        """
        {"threadDump":{"processId":"7","threadContainers":[{"container":"<root>","threadCount":"1",
        "threads":[{"name":"main","stack":[],"state":"WAITING","tid":"1"}]}],
        "time":"2026-11-23T20:39:16Z"}}
        """;
    ThreadDump dump = DumpText.only(sorted);
    assertThat(dump.processId()).isEqualTo(7);
    assertThat(dump.capturedAt()).isEqualTo(LocalDateTime.parse("2026-11-23T20:39:16"));
    assertThat(dump.warnings()).isEmpty();
  }

  @Test
  void dumpsInOneDocumentKeepTheirOwnHeads() {
    String other = JDK_26.replace("4711", "4712").replace("20:39:16Z", "20:40:16Z");
    List<ThreadDump> dumps = DumpText.parse("[" + JDK_26 + "," + other + "]");
    assertThat(dumps).extracting(ThreadDump::processId).containsExactly(4711L, 4712L);
    assertThat(dumps).extracting(ThreadDump::capturedAt).doesNotHaveDuplicates();
    assertThat(dumps).extracting(ThreadDump::threadCount).containsExactly(5, 5);
  }

  @Test
  void whatJcmdPrintsEndsAfter16000Bytes() {
    String printed = "4711:\n" + JDK_21.substring(0, JDK_21.indexOf("VirtualThread.run")) + "\n";
    ThreadDump dump = DumpText.only(printed);
    assertThat(dump.threads()).hasSize(1);
    assertThat(dump.warnings()).hasSize(1);
    assertThat(dump.warnings().get(0).message()).contains("cut off");
    assertThat(dump.warnings().get(0).line()).isEqualTo(32);
  }
}
