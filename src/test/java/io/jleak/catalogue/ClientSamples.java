package io.jleak.catalogue;

import java.util.List;
import java.util.stream.Stream;

/** Threads of schedulers, of HTTP clients, and of RPC and messaging clients: JLK016 to JLK033. */
final class ClientSamples {

  static final List<Sample> POSITIVE =
      Stream.of(MessagingSamples.POSITIVE, SchedulerSamples.POSITIVE, HttpClientSamples.POSITIVE)
          .flatMap(List::stream)
          .toList();

  static final List<Sample> NEAR_MISSES =
      Stream.of(MessagingNearMisses.ALL, SchedulerNearMisses.ALL, HttpClientNearMisses.ALL)
          .flatMap(List::stream)
          .toList();

  private ClientSamples() {}
}
