package io.jleak.parse.go;

/**
 * The call of which the next line tells the place.
 *
 * <pre>
 * main.nCast.func1(0x0?)
 * 	/src/leaklab/main.go:135 +0x28
 * pthread_cond_wait                          a C function: only the place tells that it is one
 * 	/usr/src/nptl/wait.c:12 pc=0x7f0012
 * </pre>
 */
final class PendingCall {

  private String function;
  private boolean creator;
  private String foreign;
  private int foreignLine;

  void clear() {
    function = null;
  }

  /**
   * A call has been read.
   *
   * @param creator whether it is the one that started the goroutine
   */
  void set(String function, boolean creator) {
    this.function = function;
    this.creator = creator;
  }

  boolean isSet() {
    return function != null;
  }

  String function() {
    return function;
  }

  boolean isCreator() {
    return creator;
  }

  /** A line that can be a C function. */
  void maybeForeign(String text, int line) {
    foreign = text;
    foreignLine = line;
  }

  void noForeign() {
    foreign = null;
  }

  boolean canBeForeign() {
    return function == null && foreign != null;
  }

  /** It was one; gives its line. */
  int takeForeign() {
    set(foreign, false);
    return foreignLine;
  }
}
