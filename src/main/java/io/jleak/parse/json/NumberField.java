package io.jleak.parse.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Reads whole numbers, written as numbers or as strings, of any size. */
final class NumberField {

  private static final int MOST_DIGITS = 18;

  private NumberField() {}

  /** {@code 12}, {@code "12"}; the other number for anything else, and for what is too large. */
  static long read(JsonParser parser, long otherwise) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
      double value = parser.getDoubleValue();
      return Math.abs(value) < 1e15 ? (long) value : otherwise;
    }
    String text = parser.currentToken().isScalarValue() ? parser.getText().strip() : "";
    try {
      return text.length() > MOST_DIGITS ? otherwise : Long.parseLong(text);
    } catch (NumberFormatException noNumber) {
      return otherwise;
    }
  }
}
