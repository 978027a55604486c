package io.jleak.catalogue;

import static io.jleak.catalogue.FactsBuilder.frames;
import static io.jleak.catalogue.Sample.sample;
import static io.jleak.model.TrendKind.CHURNING;
import static io.jleak.model.TrendKind.POOL;
import static io.jleak.model.TrendKind.SETTLED;
import static io.jleak.model.WaitKind.NONE;
import static io.jleak.model.WaitKind.UNKNOWN;

import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import java.util.List;

/** Kotlin's coroutines: JLK083. */
final class CoroutineSamples {

  static final List<Sample> POSITIVE =
      List.of(
          sample(
              "JLK083",
              "collectors that nobody cancels",
              coroutines(
                      "kotlinx.coroutines.flow.StateFlowImpl.collect",
                      "com.acme.parcels.ParcelService$follow$1.invokeSuspend")
                  .creator("com.acme.parcels.ParcelService.follow")),
          sample(
              "JLK083",
              "senders without a receiver",
              coroutines(
                      "com.acme.parcels.ParcelService.offer",
                      "com.acme.parcels.ParcelService$quote$2.invokeSuspend")
                  .creator("com.acme.parcels.ParcelService.quote")),
          sample(
              "JLK083",
              "created, and never started",
              coroutines()
                  .wait(NONE)
                  .state(ThreadState.NEW)
                  .creator("com.acme.parcels.ParcelService.prepare")));

  static final List<Sample> NEAR_MISSES =
      List.of(
          sample(
              "JLK083",
              "workers that wait for labels to print",
              coroutines(
                      "com.acme.parcels.ParcelService.printLabels",
                      "com.acme.parcels.ParcelService$start$1$1.invokeSuspend")
                  .trend(POOL)),
          sample(
              "JLK083",
              "requests that come and go",
              coroutines("com.acme.parcels.ParcelService.handle").trend(CHURNING)),
          sample(
              "JLK083",
              "subscribers of the start, as many as there are topics",
              coroutines("kotlinx.coroutines.flow.StateFlowImpl.collect").trend(SETTLED)),
          sample(
              "JLK083",
              "the threads that run them",
              frames(
                      "kotlinx.coroutines.scheduling.CoroutineScheduler$Worker.park",
                      "kotlinx.coroutines.scheduling.CoroutineScheduler$Worker.tryPark",
                      "kotlinx.coroutines.scheduling.CoroutineScheduler$Worker.runWorker",
                      "kotlinx.coroutines.scheduling.CoroutineScheduler$Worker.run")
                  .name("DefaultDispatcher-worker-#")));

  private CoroutineSamples() {}

  private static FactsBuilder coroutines(String... canonical) {
    return frames(canonical).kind(ThreadKind.COROUTINE).wait(UNKNOWN);
  }
}
