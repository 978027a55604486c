package io.jleak.cluster;

import java.util.Arrays;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.commons.text.similarity.SimilarityInput;

/** A chain as numbers, one per frame, so that an edit distance can be taken over frames. */
final class SymbolSequence implements SimilarityInput<Integer> {

  /** Similarities are quotients: without it 1 - 8 / 40 would not reach 0.8. */
  private static final double ROUNDING = 1e-9;

  private final Integer[] symbols;
  private final int[] sorted;

  SymbolSequence(Integer[] symbols) {
    this.symbols = symbols;
    sorted = new int[symbols.length];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = symbols[i];
    }
    Arrays.sort(sorted);
  }

  @Override
  public Integer at(int index) {
    return symbols[index];
  }

  @Override
  public int length() {
    return symbols.length;
  }

  /**
   * The frames of which a chain this similar has at least one among its own: the rarest ones, as
   * many as may differ and one more.
   */
  int[] rarest(double similarity) {
    int some = Math.min(sorted.length, mayDiffer(sorted.length, similarity) + 1);
    int[] rarest = new int[some];
    int distinct = 0;
    for (int i = 0; i < some; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        rarest[distinct++] = sorted[i];
      }
    }
    return Arrays.copyOf(rarest, distinct);
  }

  /** Whether lengths and frames, in whatever order, allow for this similarity. */
  boolean mayResemble(SymbolSequence other, double least) {
    int longer = Math.max(length(), other.length());
    return longer - Math.min(length(), other.length()) <= mayDiffer(longer, least)
        && shares(other, longer - mayDiffer(longer, least));
  }

  /** One minus edit distance by length of the longer one, or 0 when below the least wanted. */
  double similarity(SymbolSequence other, double least) {
    int longer = Math.max(length(), other.length());
    int distance = new LevenshteinDistance(mayDiffer(longer, least)).apply(this, other);
    return distance < 0 ? 0 : 1 - (double) distance / longer;
  }

  /** What {@link #similarity} costs: fields of its table. */
  long cells(SymbolSequence other, double least) {
    int longer = Math.max(length(), other.length());
    return (2L * mayDiffer(longer, least) + 1) * longer;
  }

  private static int mayDiffer(int length, double similarity) {
    return (int) ((1 - similarity) * length + ROUNDING);
  }

  /**
   * Whether both have so many frames in common, in whatever order; an alignment can match no more.
   */
  private boolean shares(SymbolSequence other, int wanted) {
    int ownLeft = sorted.length - wanted; // so many may be without a partner
    int otherLeft = other.sorted.length - wanted;
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < sorted.length && j < other.sorted.length && ownLeft >= 0 && otherLeft >= 0) {
      if (sorted[i] == other.sorted[j]) {
        shared++;
        i++;
        j++;
      } else if (sorted[i] < other.sorted[j]) {
        i++;
        ownLeft--;
      } else {
        j++;
        otherLeft--;
      }
    }
    return shared >= wanted;
  }
}
