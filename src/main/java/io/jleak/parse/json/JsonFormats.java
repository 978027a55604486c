package io.jleak.parse.json;

/** Names of the formats in reports. */
final class JsonFormats {

  /** {@code jcmd PID Thread.dump_to_file -format=json}. */
  static final String JCMD = "jcmd-json";

  /** Spring Boot's {@code /actuator/threaddump}. */
  static final String ACTUATOR = "actuator-json";

  /** Anything else that serialises {@code java.lang.management.ThreadInfo}, or the like of it. */
  static final String THREAD_INFO = "threadinfo-json";

  private JsonFormats() {}
}
