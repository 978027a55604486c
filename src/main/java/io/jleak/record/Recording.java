package io.jleak.record;

/**
 * How a recording went.
 *
 * @param samples taken
 * @param dumps taken
 * @param seconds that it took
 * @param end why it ended
 * @param first threads alive at the first sample, or {@link #UNKNOWN}
 * @param last threads alive at the last one, or {@link #UNKNOWN}
 */
public record Recording(int samples, int dumps, double seconds, End end, int first, int last) {

  public static final int UNKNOWN = Sample.UNKNOWN;

  /** Why a recording ended. */
  public enum End {
    /** Its time was over. */
    TIME,
    /** Somebody asked it to. */
    ASKED,
    /** The process ended. */
    TARGET
  }
}
