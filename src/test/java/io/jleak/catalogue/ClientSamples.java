package io.jleak.catalogue;

import java.util.List;

/** Threads of schedulers, of HTTP clients, and of RPC and messaging clients: JLK016 to JLK033. */
final class ClientSamples {

  static final List<Sample> POSITIVE = List.of();

  static final List<Sample> NEAR_MISSES = List.of();

  private ClientSamples() {}
}
