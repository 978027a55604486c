package io.jleak.cli;

import io.jleak.model.Capture;
import io.jleak.model.Content;
import io.jleak.model.ProcessSample;
import io.jleak.model.Signals;
import io.jleak.model.Source;
import io.jleak.parse.samples.SampleFormat;
import io.jleak.report.words.Quantity;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** What is to be said of the figures that {@code jleak record} wrote, where it took no dump. */
final class RecordedSamples {

  private RecordedSamples() {}

  /** Whether a source holds such figures; of a recording by the JVM itself they come otherwise. */
  static boolean isIn(Source source, Capture found) {
    if (found.signals().isEmpty()) {
      return false;
    }
    try (Content content = source.open()) {
      return SampleFormat.isAt(content.head());
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether the threads climbed, too slowly for the limits, and went on in the later half. */
  static boolean climb(Signals signals) {
    List<ProcessSample> samples = signals.samples();
    List<ProcessSample> later = samples.subList(samples.size() / 2, samples.size());
    return Emptiness.climb(
        new Signals(signals.process(), later, Map.of()).course(ProcessSample::activeThreads));
  }

  /** The rest of a sentence that begins with the file's name. */
  static String withoutDump(Signals signals) {
    Signals.Course threads = signals.course(ProcessSample::activeThreads);
    String samples = Quantity.of(signals.samples().size(), "sample");
    String seen =
        threads == null ? samples : samples + ", " + threads.first() + " -> " + threads.last();
    return climb(signals)
        ? seen + " threads, but no dump of them; take some: jleak record PID --always -o DIR"
        : seen + " threads, no limit crossed and so no dump: nothing to judge";
  }
}
