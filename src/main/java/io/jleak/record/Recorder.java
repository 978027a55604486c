package io.jleak.record;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Records one process: a sample per tick, and dumps while a limit is crossed. */
public final class Recorder {

  private final Target target;
  private final Jcmd jcmd;
  private final CounterSource source;
  private final RecordOptions options;
  private final Consumer<String> told;
  private int owedDumps;
  private String crossed;

  private Recorder(
      Target target,
      Jcmd jcmd,
      CounterSource source,
      RecordOptions options,
      Consumer<String> told) {
    this.target = target;
    this.jcmd = jcmd;
    this.source = source;
    this.options = options;
    this.told = told;
  }

  /**
   * A recorder of a process, all checked that can be checked before.
   *
   * @param told takes sentences on what happens
   * @throws RecordException when the process cannot be recorded
   */
  public static Recorder of(
      long pid, RecordOptions options, Map<String, String> environment, Consumer<String> told)
      throws IOException {
    Target target = Target.of(pid);
    Path program =
        ProcessHandle.of(pid).flatMap(each -> each.info().command()).map(Path::of).orElse(null);
    Jcmd jcmd = Jcmd.find(pid, program, environment);
    return new Recorder(target, jcmd, CounterSources.of(pid, told), options, told);
  }

  /**
   * Records until the time is over, the process ends, or somebody asks to stop.
   *
   * @throws RecordException when the process gives no dump
   * @throws IOException when a file cannot be written; what was written before is whole
   */
  public Recording run(Stop stop) throws IOException {
    Sampler sampler = new Sampler(target, source);
    SampleRing ring = new SampleRing(options.limits().window());
    Trigger trigger = new Trigger(options.limits());
    DumpTaker dumps = new DumpTaker(target, jcmd, options.folder());
    long start = System.nanoTime();
    Sample first = null;
    Sample last = null;
    int samples = 0;
    Recording.End end = null;
    try (SampleFile file =
        SampleFile.create(
            options.folder().resolve(SampleFile.NAME), target.pid(), target.started())) {
      while (end == null) {
        Optional<Sample> sample = next(sampler);
        if (sample.isPresent()) {
          last = sample.get();
          first = first == null ? last : first;
          file.write(last);
          samples++;
          ring.add(last);
          look(trigger.crossed(ring.samples()), dumps.taken());
        }
        boolean whole = sample.isPresent() && takeWanted(dumps);
        end = whole ? end(start, stop) : Recording.End.TARGET;
      }
    }
    return new Recording(
        samples,
        dumps.taken(),
        seconds(start),
        end,
        first == null ? Recording.UNKNOWN : first.active(),
        last == null ? Recording.UNKNOWN : last.active());
  }

  /** Empty when the target has ended. */
  private Optional<Sample> next(Sampler sampler) throws IOException {
    if (!target.isAlive()) {
      return Optional.empty();
    }
    try {
      return Optional.of(sampler.sample());
    } catch (IOException e) {
      if (target.isAlive() && !(e instanceof NoSuchFileException)) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private void look(Optional<String> crossing, int taken) {
    if (crossing.isEmpty()) {
      crossed = null;
      return;
    }
    owedDumps = Math.max(owedDumps, Math.max(1, options.dumps() - taken));
    if (crossed == null && !options.always()) {
      told.accept(crossing.get() + (taken < options.mostDumps() ? ": taking dumps" : ""));
    }
    crossed = crossing.get();
  }

  /** Whether the target still lives. */
  private boolean takeWanted(DumpTaker dumps) throws IOException {
    boolean wanted = options.always() || (owedDumps > 0 && dumps.taken() < options.mostDumps());
    if (!wanted) {
      return true;
    }
    owedDumps--;
    return dumps.take();
  }

  /** Waits for the next tick; null when it has come. */
  private Recording.End end(long start, Stop stop) {
    long every = options.every().toNanos();
    long passed = System.nanoTime() - start;
    long next = (passed / every + 1) * every; // a tick that a long dump took is left out
    if (next > options.length().toNanos()) {
      stop.await(Duration.ofNanos(options.length().toNanos() - passed));
      return stop.isAsked() ? Recording.End.ASKED : Recording.End.TIME;
    }
    stop.await(Duration.ofNanos(next - passed));
    return stop.isAsked() ? Recording.End.ASKED : null;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
