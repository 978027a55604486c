package io.jleak.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.jleak.model.DumpedThread;
import io.jleak.model.InputAccount;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.StackFrame;
import io.jleak.model.ThreadDump;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads in JSON, in the words of each program that writes them. */
class JsonThreadsTest {

  /** A thread as all programs below show it, and what only some of them tell. */
  static Stream<Arguments> programs() {
    return Stream.of(
        Arguments.of(
            "Spring Boot",
            "actuator-json",
            """
            {"threads":[{"threadName":"worker-1","threadId":21,"blockedTime":-1,"blockedCount":1,
            "waitedTime":-1,"waitedCount":0,"lockName":"com.acme.Stock@1b2c3d","lockOwnerId":22,
            "lockOwnerName":"worker-2","daemon":true,"inNative":false,"suspended":false,
            "threadState":"BLOCKED","priority":5,
            "stackTrace":[{"classLoaderName":"app","methodName":"take","fileName":"Stock.java",
            "lineNumber":12,"className":"com.acme.Stock","nativeMethod":false}],
            "lockedMonitors":[{"className":"com.acme.Cart","identityHashCode":1193046,
            "lockedStackDepth":0,"lockedStackFrame":{"className":"com.acme.Stock"}}],
            "lockedSynchronizers":[],
            "lockInfo":{"className":"com.acme.Stock","identityHashCode":1780797}}]}
            """),
        Arguments.of(
            "Micronaut, Spring Boot 1",
            "threadinfo-json",
            """
            [{"threadName":"worker-1","threadId":21,"lockOwnerId":22,"daemon":true,
            "threadState":"BLOCKED","lockName":"com.acme.Stock@1b2c3d",
            "stackTrace":[{"methodName":"take","fileName":"Stock.java","lineNumber":12,
            "className":"com.acme.Stock","nativeMethod":false}],
            "lockedMonitors":[{"className":"com.acme.Cart","identityHashCode":1193046,
            "lockedStackDepth":0}],"lockedSynchronizers":[]}]
            """),
        Arguments.of(
            "Jolokia",
            "threadinfo-json",
            """
            {"request":{"mbean":"java.lang:type=Threading","arguments":[true,true],"type":"exec",
            "operation":"dumpAllThreads(boolean,boolean)"},"value":[{"blockedTime":-1,
            "threadName":"worker-1","lockedSynchronizers":[],"lockOwnerId":22,
            "stackTrace":[{"fileName":"Stock.java","nativeMethod":false,"methodName":"take",
            "className":"com.acme.Stock","lineNumber":12}],"threadState":"BLOCKED","threadId":21,
            "daemon":true,"lockName":"com.acme.Stock@1b2c3d",
            "lockInfo":{"className":"com.acme.Stock","identityHashCode":1780797},
            "lockedMonitors":[{"lockedStackDepth":0,"identityHashCode":1193046,
            "className":"com.acme.Cart","lockedStackFrame":{"methodName":"take"}}]}],
            "timestamp":1732394356,"status":200}
            """),
        Arguments.of(
            "WildFly",
            "threadinfo-json",
            """
            {"outcome" : "success", "result" : [{"thread-id" : 21, "thread-name" : "worker-1",
            "thread-state" : "BLOCKED", "daemon" : true, "lock-name" : "com.acme.Stock@1b2c3d",
            "lock-info" : {"class-name" : "com.acme.Stock", "identity-hash-code" : 1780797},
            "lock-owner-id" : 22, "stack-trace" : [{"file-name" : "Stock.java",
            "line-number" : 12, "class-name" : "com.acme.Stock", "method-name" : "take",
            "native-method" : false}], "locked-monitors" : [{"class-name" : "com.acme.Cart",
            "identity-hash-code" : 1193046, "locked-stack-depth" : 0}]}]}
            """),
        Arguments.of(
            "Spark 3",
            "threadinfo-json",
            """
            [ {
              "threadId" : 21,
              "threadName" : "worker-1",
              "threadState" : "BLOCKED",
              "stackTrace" : {
                "elems" : [ "com.acme.Stock.take(Stock.java:12)\\n\\t-  blocked on com.acme.Stock@1b2c3d\\n\\t-  locked com.acme.Cart@123456\\n" ]
              },
              "blockedByThreadId" : 22,
              "blockedByLock" : "Lock(com.acme.Stock@1780797})",
              "holdingLocks" : [ "Monitor(com.acme.Cart@1193046})" ],
              "synchronizers" : [ ],
              "monitors" : [ "com.acme.Cart@123456" ],
              "lockName" : "com.acme.Stock@1b2c3d",
              "isDaemon" : true
            } ]
            """),
        Arguments.of(
            "Solr",
            "threadinfo-json",
            """
            {"responseHeader":{"status":0,"QTime":9},"system":{
            "threadCount":{"current":1,"peak":2,"daemon":1},
            "threadDump":["thread",{"id":21,"name":"worker-1","state":"BLOCKED",
            "lock":"com.acme.Stock@1b2c3d","lock-waiting":{"name":"com.acme.Stock@1b2c3d",
            "owner":{"name":"worker-2","id":22}},"monitors-locked":["com.acme.Cart@123456"],
            "daemon":true,"cpuTime":"12.5000ms","userTime":"10.0000ms",
            "stackTrace":["com.acme.Stock.take(Stock.java:12)"]}]}}
            """),
        Arguments.of(
            "Trino",
            "threadinfo-json",
            """
            [{"id":21,"name":"worker-1","state":"BLOCKED","lockOwnerId":22,"daemon":true,
            "lockName":"com.acme.Stock@1b2c3d","lockedMonitors":["com.acme.Cart@123456"],
            "stackTrace":[{"file":"Stock.java","line":12,"className":"com.acme.Stock",
            "method":"take"}]}]
            """),
        Arguments.of(
            "Glowroot",
            "threadinfo-json",
            """
            {"transactions":[{"transactionType":"Web","traceId":"a1","threads":[{"name":"worker-1",
            "id":21,"state":"BLOCKED","daemon":true,"lockOwnerId":22,
            "lockName":"com.acme.Stock@1b2c3d","lockedMonitors":["com.acme.Cart@123456"],
            "stackTraceElements":["com.acme.Stock.take(Stock.java:12)"]}]}],"unmatchedThreads":[]}
            """),
        Arguments.of(
            "a stack as one string",
            "threadinfo-json",
            """
            {"jvm":{"name":"x","threads":{"21":{"thread_name":"worker-1","tid":"21","state":"BLOCKED",
            "is_daemon":"true","lock_owner_id":"22","lock_name":"com.acme.Stock@1b2c3d",
            "locked_monitors":["com.acme.Cart@123456"],
            "stack_trace":"\\tat com.acme.Stock.take(Stock.java:12)\\r\\n"}}}}
            """));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("programs")
  void threadIsReadWhoeverWroteIt(String program, String format, String json) {
    ThreadDump dump = DumpText.only(json);
    assertThat(dump.format()).isEqualTo(format);
    assertThat(dump.warnings()).isEmpty();
    assertThat(dump.account()).isEqualTo(InputAccount.ofEntries(1, 0));
    assertThat(dump.threads()).hasSize(1);
    DumpedThread thread = dump.threads().get(0);
    assertThat(thread.name()).isEqualTo("worker-1");
    assertThat(thread.number()).isEqualTo(21);
    assertThat(thread.state()).isEqualTo(ThreadState.BLOCKED);
    assertThat(thread.daemon()).isTrue();
    assertThat(thread.stack().frames())
        .containsExactly(new StackFrame("com.acme.Stock", "take", "Stock.java", 12, null));
    assertThat(thread.locks()).hasSize(2);
    assertThat(thread.locks().get(0))
        .isEqualTo(new LockUse(LockKind.WAITING_TO_LOCK, 0x1b2c3d, "com.acme.Stock", 0, 22));
    LockUse held = thread.locks().get(1);
    assertThat(held.kind()).isEqualTo(LockKind.LOCKED);
    assertThat(held.address()).isEqualTo(0x123456);
    assertThat(held.type()).isEqualTo("com.acme.Cart");
  }

  @Test
  void flinkPrintsEachThreadAsText() {
    ThreadDump dump =
        DumpText.only(
            """
            {"threadInfos":[{"threadName":"main","stringifiedThreadInfo":
            "\\"main\\" Id=1 WAITING on java.lang.Object@1b2c\\n\\tat java.base@11/java.lang.Object.wait(Native Method)\\n\\t-  waiting on java.lang.Object@1b2c\\n\\n"},
            {"threadName":"b","stringifiedThreadInfo":
            "\\"b\\" Id=2 RUNNABLE\\n\\tat com.acme.B.run(B.java:1)\\n\\n"}]}
            """);
    assertThat(dump.format()).isEqualTo("threadinfo-json");
    assertThat(dump.threads()).extracting(DumpedThread::name).containsExactly("main", "b");
    assertThat(dump.account()).isEqualTo(InputAccount.ofEntries(2, 0));
    assertThat(dump.warnings()).isEmpty();
  }

  @Test
  void mapOfAllStackTracesIsReadWhenSomeThreadIsSureToBeOne() {
    String json =
        """
        {"Thread[#1,main,5,main]": [{"className":"a.B","methodName":"c","lineNumber":3}],
         "Thread[#9,Finalizer,8,system]": [],
         "VirtualThread[#22,fetch]/runnable": ["a.B.c(B.java:1)"]}
        """;
    ThreadDump dump = DumpText.only(json);
    assertThat(dump.threads())
        .extracting(DumpedThread::name)
        .containsExactly("main", "Finalizer", "fetch");
    assertThat(dump.threads()).extracting(DumpedThread::number).containsExactly(1L, 9L, 22L);
    assertThat(dump.threads().get(2).kind()).isEqualTo(ThreadKind.VIRTUAL);
    assertThat(DumpText.only("{\"main\": [\"a.B.c(B.java:1)\"], \"x\": []}").threads()).hasSize(2);
    assertThat(DumpText.parse("{\"first\": [\"a.B.c(B.java:1)\"], \"second\": []}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        {"@timestamp":"2026-01-01T00:00:00Z","message":"failed","thread_name":"main","level":"ERROR",\
        "stack_trace":"java.io.IOException: no\\n\\tat a.B.c(B.java:1)\\n"}
        """,
        """
        {"name":"TypeError","message":"x","stack":"TypeError: x\\n    at f (a.js:1:2)"}
        """,
        """
        {"items":[{"name":"a","id":1,"state":"RUNNING"},{"name":"b","id":2,"state":"WAITING"}]}
        """,
        """
        {"error":{"name":"java.io.IOException","stackTrace":[{"className":"a.B","methodName":"c"}]}}
        """,
        "{}",
        "[]",
        "[1, 2",
        "{\"a\":",
        "{\"threads\":[{\"threadName\":\"main\",\"threadId\":1",
      })
  void whatIsNoThreadIsNone(String json) {
    assertThat(DumpText.parse(json)).isEmpty();
  }

  private static String dump(int... ids) {
    StringBuilder json = new StringBuilder("{\"threads\": [\n");
    for (int i = 0; i < ids.length; i++) {
      json.append(i == 0 ? "" : ",\n").append(thread(ids[i]));
    }
    return json.append("]}\n").toString();
  }

  private static String thread(int id) {
    return "{\"threadName\":\"t-"
        + id
        + "\",\"threadId\":"
        + id
        + ",\"threadState\":\"RUNNABLE\",\"stackTrace\":[],\"lockedSynchronizers\":[]}";
  }

  private static List<Integer> counts(List<ThreadDump> dumps) {
    return dumps.stream().map(ThreadDump::threadCount).toList();
  }

  @Test
  void documentsAreDumpsInTheirOrder() {
    assertThat(counts(DumpText.parse(dump(1, 2) + dump(1, 2, 3) + dump(4))))
        .containsExactly(2, 3, 1);
    assertThat(DumpText.parse(dump(1) + dump(2)))
        .extracting(ThreadDump::index)
        .containsExactly(0, 1);
  }

  @Test
  void threadPerLineIsOneDump() {
    assertThat(counts(DumpText.parse(thread(1) + "\n" + thread(2) + "\n" + thread(1) + "\n")))
        .containsExactly(2, 1);
  }

  @Test
  void listsInOneDocumentAreOneDumpUntilAnIdReturns() {
    assertThat(counts(DumpText.parse("[" + dump(1, 2) + "," + dump(3) + "]"))).containsExactly(3);
    assertThat(counts(DumpText.parse("[" + dump(1, 2) + "," + dump(1, 2, 3) + "]")))
        .containsExactly(2, 3);
    String deadlock = dump(1, 2).replace("]}\n", "], \"deadlocks\": [" + thread(2) + "]}\n");
    assertThat(counts(DumpText.parse(deadlock))).containsExactly(2);
  }

  @Test
  void entryThatIsNoThreadIsTold() {
    ThreadDump dump = DumpText.only(dump(1, 2).replace("[\n", "[\n{\"threadState\": \"NEW\"},\n"));
    assertThat(dump.account()).isEqualTo(InputAccount.ofEntries(2, 1));
    assertThat(dump.warnings()).hasSize(1);
    assertThat(dump.warnings().get(0).line()).isEqualTo(2);
  }

  @Test
  void cutIsToldWithItsLine() {
    String json = dump(1, 2, 3);
    ThreadDump dump = DumpText.only(json.substring(0, json.length() - 30));
    assertThat(dump.threadCount()).isEqualTo(2);
    assertThat(dump.warnings()).hasSize(1);
    assertThat(dump.warnings().get(0).line()).isEqualTo(4);
    assertThat(dump.warnings().get(0).message()).contains("cut off");
  }

  @Test
  void textAroundJsonDoesNotHideIt() {
    String curl = "HTTP/1.1 200 OK\nContent-Type: application/json\n\n";
    assertThat(counts(DumpText.parse(curl + dump(1, 2)))).containsExactly(2);
    assertThat(counts(DumpText.parse("12345:\n" + dump(1, 2) + "done\n" + dump(1))))
        .containsExactly(2, 1);
    assertThat(counts(DumpText.parse(dump(1, 2) + "\nConnection closed\n{ not JSON\n" + dump(3))))
        .containsExactly(2, 1);
    assertThat(DumpText.parse(curl + dump(1, 2)).get(0).threads())
        .extracting(DumpedThread::line)
        .containsExactly(5, 6);
  }

  @Test
  void textDumpsBesideJsonAreReadInOrder() {
    String text = "\"main\" #1 prio=5 tid=0x1 nid=0x1 runnable\n\tat a.B.c(B.java:1)\n\n";
    List<ThreadDump> dumps = DumpText.parse(text + dump(1, 2) + text + dump(7));
    assertThat(dumps)
        .extracting(ThreadDump::format)
        .containsExactly("hotspot", "actuator-json", "hotspot", "actuator-json");
  }

  @Test
  void brokenJsonIsLeftToTheTextFormats() {
    String text = "\"main\" #1 prio=5 tid=0x1 nid=0x1 runnable\n\tat a.B.c(B.java:1)\n\n";
    assertThat(counts(DumpText.parse("{\n" + text))).containsExactly(1);
    assertThat(counts(DumpText.parse("{ \"a\": 1,\n" + text))).containsExactly(1);
    assertThat(counts(DumpText.parse("log\n{ \"a\": [\n" + text))).containsExactly(1);
  }

  @Test
  void textDumpInAStringIsRead() {
    String print =
        "2026-11-23 20:39:16\\nFull thread dump OpenJDK 64-Bit Server VM (21):\\n\\n"
            + "\\\"main\\\" #1 prio=5 tid=0x1 nid=0x1 runnable\\n"
            + "   java.lang.Thread.State: RUNNABLE\\n\\tat a.B.c(B.java:1)\\n\\n"
            + "JNI global refs: 1, weak refs: 0\\n\\n";
    List<ThreadDump> dumps =
        DumpText.parse("{\"value\":\"" + print + "\",\"again\":[\"" + print + "\"]}");
    assertThat(dumps).hasSize(2);
    assertThat(dumps).extracting(ThreadDump::format).containsOnly("hotspot");
    assertThat(dumps.get(0).capturedAt()).isEqualTo(LocalDateTime.of(2026, 11, 23, 20, 39, 16));
    assertThat(dumps.get(0).account()).isEqualTo(InputAccount.ofEntries(1, 0));
    String cut = "{\"status\":200,\"value\":\"" + print.substring(0, print.indexOf("(B.java"));
    assertThat(counts(DumpText.parse(cut))).containsExactly(1);
    assertThat(DumpText.only(cut).warnings()).isNotEmpty();
  }

  @Test
  void threadsLoggedOneByOneAreOneDump() {
    String record =
        "{\"time\":\"x\",\"level\":\"WARN\",\"message\":\"\\\"t-%d\\\" Id=%d RUNNABLE\\n\\tat a.B.c(B.java:1)\\n\\n\"}\n";
    String log = "";
    for (int i = 0; i < 5; i++) {
      log += record.formatted(i, i);
    }
    assertThat(counts(DumpText.parse(log + log))).containsExactly(5, 5);
  }

  @Test
  void jsonInAStringIsRead() {
    String json = dump(1, 2).replace("\"", "\\\"").replace("\n", "\\n");
    assertThat(counts(DumpText.parse("{\"value\":\"" + json + "\"}"))).containsExactly(2);
  }

  @Test
  void hostileJsonDoesNotHurt() {
    assertThat(DumpText.parse("[".repeat(100_000))).isEmpty();
    assertThat(DumpText.parse("{\"a\":".repeat(100_000))).isEmpty();
    assertThat(DumpText.parse("[\n".repeat(100_000))).isEmpty();
    assertThat(
            counts(DumpText.parse(dump(1).replace("\"threadId\":1", "\"x\":NaN,\"threadId\":1e3"))))
        .containsExactly(1);
    assertThat(
            counts(
                DumpText.parse(
                    dump(1).replace("\"threadId\":1", "\"threadId\":" + "9".repeat(500)))))
        .containsExactly(1);
    assertThat(
            counts(
                DumpText.parse(
                    dump(1).replace("{\"threadName\"", "{\"threadId\":1,\"threadName\""))))
        .containsExactly(1);
    assertThat(DumpText.parse("\"" + "x".repeat(1_000_000))).isEmpty();
  }
}
