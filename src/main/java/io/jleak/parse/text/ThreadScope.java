package io.jleak.parse.text;

import java.util.regex.Pattern;

/**
 * Knows which frames belong to the thread that is being read, and which to an exception that an
 * application logged in between.
 *
 * <pre>
 * 	at com.acme.Worker.run(Worker.java:12)
 *                                                      an empty line: the thread may be over
 * 2015-11-06 12:00:01 ERROR cannot flush              and with this line it is
 * java.io.IOException: Stream Closed
 * 	at java.io.FileOutputStream.writeBytes(Native Method)
 * </pre>
 */
public final class ThreadScope {

  private static final Pattern THROWABLE =
      Pattern.compile("(?:Exception|Error|Throwable)(?:$|[:\\s])");

  private boolean closing;
  private boolean inThrowable;

  /** A thread begins. */
  public void open() {
    closing = false;
    inThrowable = false;
  }

  /** An empty line: it ends frames, but a thread's synchronizers may follow. */
  public void blank() {
    closing = true;
    inThrowable = false;
  }

  /**
   * A line that is no part of a dump.
   *
   * @return whether the thread that was being read is over
   */
  public boolean water(String line) {
    boolean over = closing;
    closing = false;
    inThrowable = THROWABLE.matcher(line).find();
    return over;
  }

  /** Whether frames at this place belong to a logged exception. */
  public boolean inThrowable() {
    return inThrowable;
  }
}
