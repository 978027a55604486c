package io.jleak.record;

import java.io.IOException;

/** Where the counters of a process are read, once per tick. */
interface CounterSource {

  /**
   * The counters now.
   *
   * @throws IOException when they cannot be read, most likely because the process has ended
   */
  Counters read() throws IOException;
}
