package io.jleak.model;

/**
 * A cell of a view: a text or a number.
 *
 * @param text empty where there is nothing to say; null for a number
 * @param number NaN for a text, or where it is not known
 */
public record ViewCell(String text, double number) {

  /** A text. */
  public static ViewCell of(String text) {
    return new ViewCell(text, Double.NaN);
  }

  /** A number; NaN where it is not known. */
  public static ViewCell of(double number) {
    return new ViewCell(null, number);
  }
}
