package io.jleak.diff;

import io.jleak.model.DumpedThread;
import io.jleak.model.InputAccount;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.model.StackTrace;
import io.jleak.model.ThreadDump;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A process whose threads' lives are known, and the dumps that somebody took of it.
 *
 * <pre>{@code
 * dumps(10).every(3).with(idle("http-exec-#"), old(20)).with(latch("upload-#"), evenly(90, 0, 27))
 * }</pre>
 */
final class Scenario {

  /** What the header lines of a dump tell of a thread. */
  enum Header {
    /** Number, address, native id, and ages ({@code cpu= elapsed=}). */
    JDK_17,
    /** Number, address and native id. */
    JDK_8,
    /** Address and native id. */
    JDK_7,
    /** Nothing that would last. */
    ANONYMOUS
  }

  private static final LocalDateTime FIRST = LocalDateTime.of(2025, 3, 29, 1, 57, 50);
  private static final List<String> OF_THE_VM =
      List.of("main", "Reference Handler", "Finalizer", "Signal Dispatcher", "Common-Cleaner");

  private record Member(Role role, int place, Life life) {}

  private final List<Member> members = new ArrayList<>();
  private double[] times;
  private Header header = Header.JDK_17;
  private boolean printsTime = true;
  private IntFunction<String> source = dump -> "dump-" + (1 + dump) + ".txt";
  private long process = 1;
  private Duration interval;
  private Duration grace = Duration.ZERO;

  private Scenario(double[] times) {
    this.times = times;
  }

  /** So many dumps, one a minute. */
  static Scenario dumps(int count) {
    return new Scenario(new double[count]).every(60);
  }

  static Scenario dumpsAt(double... seconds) {
    return new Scenario(seconds);
  }

  Scenario every(double seconds) {
    for (int i = 0; i < times.length; i++) {
      times[i] = i * seconds;
    }
    return this;
  }

  Scenario with(Role role, List<Life> lives) {
    int place = 0;
    for (Life life : lives) {
      members.add(new Member(role, place++, life));
    }
    return this;
  }

  Scenario header(Header what) {
    header = what;
    return this;
  }

  Scenario withoutTimes() {
    printsTime = false;
    return this;
  }

  Scenario files(IntFunction<String> names) {
    source = names;
    return this;
  }

  Scenario interval(Duration time) {
    interval = time;
    return this;
  }

  Scenario grace(double seconds) {
    grace = Duration.ofMillis(Math.round(seconds * 1000));
    return this;
  }

  /** Another process has other addresses and native ids. */
  Scenario process(long id) {
    process = id;
    return this;
  }

  Outcome judge() {
    return Outcome.of(dumps(), interval, grace);
  }

  List<ThreadDump> dumps() {
    List<Member> byBirth = new ArrayList<>(members);
    byBirth.sort(Comparator.comparingDouble(member -> member.life().born()));
    List<ThreadDump> dumps = new ArrayList<>();
    for (int i = 0; i < times.length; i++) {
      dumps.add(dump(i, byBirth));
    }
    return dumps;
  }

  private ThreadDump dump(int index, List<Member> byBirth) {
    double time = times[index];
    List<DumpedThread> threads = new ArrayList<>();
    for (String name : OF_THE_VM) {
      Doing doing = name.equals("main") ? Doing.running("com.acme.Main.main") : null;
      threads.add(
          thread(name, threads.size(), new Life(-Life.UPTIME, 0), time, doing, LockUse.NO_ADDRESS));
    }
    for (int i = 0; i < byBirth.size(); i++) {
      Member member = byBirth.get(i);
      if (member.life().at(time)) {
        Role role = member.role();
        Doing doing = member.life().isBusy(time) ? role.busy() : role.idle();
        threads.add(
            thread(
                role.nameOf(member.place()),
                OF_THE_VM.size() + i,
                member.life(),
                time,
                doing,
                role.lockOf(member.place())));
      }
    }
    return new ThreadDump(
        source.apply(index),
        0,
        "hotspot",
        null,
        -1,
        printsTime ? FIRST.plusSeconds((long) time) : null,
        threads,
        List.of(),
        List.of(),
        new InputAccount(InputAccount.Unit.LINES, 0, 0, 0, 0),
        List.of());
  }

  private DumpedThread thread(
      String name, int place, Life life, double time, Doing doing, long lock) {
    double age = 1000 * (time - life.born());
    boolean ages = header == Header.JDK_17;
    double cpu = doing != null && doing.runs() ? age / 10 : life.cpu(time);
    boolean numbers = ages || header == Header.JDK_8;
    boolean addresses = header != Header.ANONYMOUS;
    return new DumpedThread(
        name,
        ThreadKind.PLATFORM,
        numbers ? 1 + place : DumpedThread.UNKNOWN,
        addresses ? 0x7f00_0000_0000L + (process << 32) + 0x800L * place : DumpedThread.UNKNOWN,
        addresses ? 10_000 * process + place : DumpedThread.UNKNOWN,
        doing == null ? ThreadState.RUNNABLE : doing.state(),
        "",
        false,
        ages ? cpu : DumpedThread.UNKNOWN,
        ages ? age : DumpedThread.UNKNOWN,
        null,
        false,
        doing == null ? StackTrace.EMPTY : doing.stack(),
        locks(doing, lock),
        1,
        1 + place);
  }

  private static List<LockUse> locks(Doing doing, long address) {
    return doing == null || doing.lock() == null
        ? List.of()
        : List.of(
            new LockUse(
                doing.lock(),
                address,
                doing.lockType(),
                doing.lock() == LockKind.LOCKED ? 1 : 0,
                -1));
  }
}
