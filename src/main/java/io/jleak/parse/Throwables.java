package io.jleak.parse;

import java.util.regex.Pattern;

/**
 * Knows when frames belong to an exception that an application logged, not to a thread.
 *
 * <pre>
 * 2015-11-06 12:00:01 ERROR cannot flush
 * java.io.IOException: Stream Closed
 * 	at java.io.FileOutputStream.writeBytes(Native Method)
 * </pre>
 */
public final class Throwables {

  private static final Pattern THROWABLE =
      Pattern.compile("(?:Exception|Error|Throwable)(?:$|[:\\s])");

  private boolean inTrace;

  /** Takes note of a line that is no part of a dump. */
  public void water(String line) {
    inTrace = !line.isEmpty() && THROWABLE.matcher(line).find();
  }

  /** Whether a frame at this place belongs to a logged exception. */
  public boolean inTrace() {
    return inTrace;
  }

  /** Something came that no stack trace of an exception holds. */
  public void end() {
    inTrace = false;
  }
}
