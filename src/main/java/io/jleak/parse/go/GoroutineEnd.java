package io.jleak.parse.go;

import io.jleak.parse.text.TextReader;

/**
 * Watches how goroutine stacks go on, so as to tell at the end of the input whether that is their
 * end: each goroutine ends with what created it or with the function that all begin with, and a
 * dump made by a signal with the registers.
 */
final class GoroutineEnd {

  /** The runtime gives no more bytes of stacks than this, and does not say so. */
  private static final long LIMIT = 64L << 20;

  /** Up to Go 1.20 no stack has more than 100 frames, hidden ones counted. */
  private static final int MOST_FRAMES = 98;

  private static final String AT_LIMIT =
      "Go stops at 64 MiB of stacks without a word, take the profile as debug=1 or in binary form,"
          + " which have no limit";

  /** Printed by the profile, which ends without an empty line. */
  private static final String BY_PROFILE = "runtime/pprof.writeGoroutineStacks";

  private long bytes;
  private int lastLine;
  private boolean byProfile;
  private boolean needsRegisters;
  private boolean signalled;
  private boolean needsPlace;
  private boolean needsFrames;
  private boolean created;
  private String outermost;
  private int frames;
  private int blanks;

  /** A dump begins with the last line. */
  void begin() {
    bytes = lastLine;
    byProfile = false;
    needsRegisters = false;
    signalled = false;
  }

  void line(int length, boolean blank) {
    lastLine = length + 1;
    bytes += lastLine;
    blanks = blank ? blanks + 1 : 0;
  }

  void signal() {
    signalled = true;
    needsRegisters = true;
  }

  /** Another section follows, with registers of its own. */
  void separator() {
    needsRegisters = signalled;
  }

  void trailer() {
    needsRegisters = false;
  }

  void water() {
    blanks = 0;
  }

  void header() {
    frames = 0;
    needsRegisters = signalled;
    outermost = null;
    created = false;
    needsPlace = false;
    needsFrames = true;
  }

  void ancestor() {
    outermost = null;
    created = false;
    needsFrames = true;
  }

  /** Up to Go 1.20 the outermost frames are left out, later some in the middle. */
  void elided() {
    outermost = null;
  }

  void unavailable() {
    needsFrames = false;
  }

  void call(String function, boolean creator) {
    needsPlace = true;
    needsFrames = false;
    byProfile |= function.equals(BY_PROFILE);
    if (creator) {
      created = true;
    } else {
      outermost = function;
      frames++;
    }
  }

  void place() {
    needsPlace = false;
  }

  /**
   * See {@link TextReader#missingEnd}.
   *
   * @param last the last goroutine
   * @param open whether its lines may go on
   */
  String missing(boolean terminated, GoroutineHeader last, boolean open) {
    String missing = withoutLimit(terminated, last, open);
    boolean full = bytes >= LIMIT - 1 && (missing != null || bytes <= LIMIT + 1);
    return full ? AT_LIMIT : missing;
  }

  private String withoutLimit(boolean terminated, GoroutineHeader last, boolean open) {
    if (!terminated && blanks == 0) {
      return "the last line has no end";
    }
    if (needsRegisters) {
      return "the registers at its end are missing";
    }
    if (!open || last == null) {
      return null;
    }
    String goroutine = "goroutine " + last.id();
    if (needsFrames) {
      return goroutine + " has no frames";
    }
    if (needsPlace) {
      return "the last function of " + goroutine + " has no place";
    }
    if (lacksOutermost() && frames < MOST_FRAMES) {
      return "what created " + goroutine + " is missing";
    }
    return byProfile && blanks == 1 ? "after an empty line another goroutine follows" : null;
  }

  /** Whether the frames do not reach to what each goroutine begins with. */
  private boolean lacksOutermost() {
    return outermost != null && !created && !isFirst(outermost);
  }

  /** Whether the runtime has left out the outermost frames, as older ones do without a word. */
  boolean isShortened() {
    return lacksOutermost() && frames >= MOST_FRAMES;
  }

  /** Whether a goroutine can begin with a function though nothing created it. */
  private static boolean isFirst(String function) {
    return function.equals("main.main")
        || function.startsWith("runtime.")
        || function.contains(".init")
        || function.contains("_cgoexp");
  }
}
