package io.jleak.parse.line;

/**
 * What the grammar found in one line: the kind of line and where its tokens stand.
 *
 * @param kind the kind of line as an ordinal of the format's own enum; {@link #MISFIT} when the
 *     line does not fit the grammar
 * @param types token types of the format's lexer, in the order of the line
 * @param starts offset of each token's first byte from the line's start
 * @param ends offset after each token's last byte
 */
@SuppressWarnings("ArrayRecordComponent") // never compared: one object per line the grammar read
public record LineForm(int kind, int[] types, int[] starts, int[] ends) {

  /** The kind of a line that does not fit the grammar. */
  public static final int MISFIT = -1;

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
