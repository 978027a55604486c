package io.jleak.parse.line;

/**
 * What the grammar found in one line: the kind of line and where its tokens stand.
 *
 * @param kind the kind of line, a constant of the format's own enum; null when the line does not
 *     fit the grammar
 * @param types token types of the format's lexer, in the order of the line
 * @param starts offset of each token's first byte from the line's start
 * @param ends offset after each token's last byte
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: one object per line the grammar read
public record LineForm(Enum<?> kind, int[] types, int[] starts, int[] ends) {

  private static final int[] NONE = {};

  /** The form of all lines that are no part of a dump: nothing is known of their tokens. */
  public static LineForm water(Enum<?> kind) {
    return new LineForm(kind, NONE, NONE, NONE);
  }

  /** Whether it is worth keeping: lines of a dump come again, lines of a log do not. */
  boolean comesAgain() {
    return kind != null && types.length > 0;
  }

  /** Whether the line fits the grammar. */
  public boolean fits() {
    return kind != null;
  }

  /** Index of the first token of a type, or -1. */
  public int find(int type) {
    for (int i = 0; i < types.length; i++) {
      if (types[i] == type) {
        return i;
      }
    }
    return -1;
  }
}
