package io.jleak.record;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The process that is recorded. */
final class Target {

  private static final String ROOT = "root";

  private final ProcessHandle process;
  private final ZoneId zone;

  private Target(ProcessHandle process, ZoneId zone) {
    this.process = process;
    this.zone = zone;
  }

  /**
   * A process that may be looked at, and is a JVM as far as the system tells. To ask any other one
   * for a dump could end it.
   */
  static Target of(long pid) throws RecordException {
    ProcessHandle process =
        ProcessHandle.of(pid)
            .orElseThrow(() -> new RecordException(pid + ": no such process; jcmd lists all JVMs"));
    String owner = process.info().user().orElse("");
    String self = ProcessHandle.current().info().user().orElse("");
    if (!owner.equals(self) && !owner.isEmpty() && !self.equals(ROOT)) {
      throw new RecordException(
          pid
              + ": is a process of "
              + owner
              + "; record it as that user: sudo -u "
              + owner
              + " ...");
    }
    if (ProcFile.isThere()) {
      checkIsJvm(process);
    }
    return new Target(process, zone(pid));
  }

  private static void checkIsJvm(ProcessHandle process) throws RecordException {
    long pid = process.pid();
    boolean hotSpot;
    boolean asked;
    try {
      hotSpot = ProcFile.hasHotSpot(pid);
      asked = ProcFile.catchesQuit(pid);
    } catch (IOException e) {
      throw new RecordException(
          process.isAlive()
              ? pid + ": the system does not let you look at it; record it as root"
              : pid + ": has just ended");
    }
    if (!hotSpot) {
      String program = process.info().command().map(name -> ", but " + name).orElse("");
      throw new RecordException(pid + ": is no HotSpot JVM" + program + "; jcmd lists all JVMs");
    }
    if (!asked) {
      throw new RecordException(
          pid + ": handles no signals (-Xrs, or just starting), so that no dump can be asked for");
    }
  }

  /** Where the target prints its local time; a container may say it in a variable. */
  private static ZoneId zone(long pid) {
    Optional<String> told = ProcFile.variable(pid, "TZ").filter(name -> !name.isEmpty());
    try {
      return told.isPresent() ? ZoneId.of(told.get()) : ZoneId.systemDefault();
    } catch (DateTimeException e) {
      return ZoneId.systemDefault();
    }
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Now, by the target's clock. */
  OffsetDateTime now() {
    return local(Instant.now());
  }

  /** When it was started; null when the system does not tell. */
  OffsetDateTime started() {
    return process.info().startInstant().map(this::local).orElse(null);
  }

  private OffsetDateTime local(Instant time) {
    ZoneOffset offset = zone.getRules().getOffset(time);
    return time.truncatedTo(ChronoUnit.MILLIS).atOffset(offset);
  }
}
