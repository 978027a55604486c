package io.jleak.parse.go;

import io.jleak.model.Capture;
import io.jleak.model.Content;
import io.jleak.model.InputAccount;
import io.jleak.parse.content.ContentFormat;
import io.jleak.parse.dump.DumpBuilder;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Goroutine profiles in binary form: {@code profile.proto} of pprof, whose samples are goroutines
 * with equal stacks. All functions of the runtime are in it, so it tells what goroutines wait for.
 */
public final class PprofFormat implements ContentFormat {

  public static final String FORMAT = "pprof";

  private static final String LEAK_PROFILE = "goroutineleak";
  private static final List<String> GOROUTINES = List.of("goroutine", "goroutines", LEAK_PROFILE);

  @Override
  public boolean recognises(byte[] head) {
    return PprofProfile.beginsWith(head);
  }

  @Override
  public Capture read(String source, Content content) throws IOException {
    PprofProfile profile = PprofProfile.read(content.bytes());
    List<String> types = profile.sampleTypes();
    boolean known = GOROUTINES.contains(types.get(0));
    if (!known && !(profile.failure() != null && types.equals(List.of(PprofProfile.NO_TEXT)))) {
      throw new IOException(OtherProfile.message(types));
    }
    DumpBuilder dump = new DumpBuilder(source, FORMAT);
    if (profile.timeNanos() > 0) {
      Instant time = Instant.ofEpochSecond(0, profile.timeNanos());
      dump.capturedAt(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    }
    GoProfile goroutines = new GoProfile(types.get(0).equals(LEAK_PROFILE));
    GoFrames frames = new GoFrames();
    int shrunk = 0;
    for (PprofProfile.Sample sample : profile.samples()) {
      if (sample.value() > 0) {
        add(sample, profile, frames, goroutines);
      } else {
        shrunk++;
      }
    }
    goroutines.addTo(dump);
    warn(dump, profile, shrunk);
    if (!dump.hasThreads()) {
      throw new IOException(
          profile.failure() == null
              ? "is a goroutine profile without goroutines"
              : "is a profile that is cut off before its first goroutine");
    }
    int all = profile.samples().size();
    return Capture.of(
        List.of(
            dump.build(
                0, new InputAccount(InputAccount.Unit.ENTRIES, all, all - shrunk, shrunk, 0))));
  }

  private static void add(
      PprofProfile.Sample sample, PprofProfile profile, GoFrames frames, GoProfile goroutines) {
    List<GoProfile.Call> calls = new ArrayList<>();
    boolean named = true;
    for (long location : sample.locations()) {
      for (PprofProfile.Line line : profile.lines(location)) {
        named &= line.file() != null;
        calls.add(
            new GoProfile.Call(
                line.function(), frames.frame(line.function(), line.file(), line.number())));
      }
    }
    GoLabels labels = new GoLabels();
    sample.labels().forEach((key, value) -> labels.put(profile.text(key), profile.text(value)));
    String reason = named ? GoWaits.reason(GoProfile.functions(calls)) : GoWaits.UNKNOWN_STATE;
    goroutines.add(sample.value(), calls, reason, labels.name(), 0);
  }

  private static void warn(DumpBuilder dump, PprofProfile profile, int shrunk) {
    if (profile.failure() != null) {
      dump.warn(0, "the profile is cut off or damaged: " + profile.failure());
    }
    if (shrunk > 0 || profile.isDelta()) {
      dump.warn(
          0,
          "the profile tells the difference between two moments ("
              + shrunk
              + " stacks have fewer goroutines now, not shown); take it without seconds=");
    }
  }
}
