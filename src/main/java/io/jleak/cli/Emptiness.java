package io.jleak.cli;

import io.jleak.input.Inputs;
import io.jleak.model.Source;
import java.io.IOException;
import java.io.InputStream;

/** Says why a source holds no thread dump. */
final class Emptiness {

  private static final int LOOK_AT = 4096;

  private Emptiness() {}

  /** The rest of a sentence that begins with the source's name. */
  static String reason(Source source) {
    String what = "no thread dump in it";
    String hint = "; make one with: jstack PID > FILE";
    if (source.name().equals(Inputs.STANDARD_INPUT)) {
      return what + hint;
    }
    try (InputStream in = source.open()) {
      byte[] start = in.readNBytes(LOOK_AT);
      if (start.length == 0) {
        return "is empty" + hint;
      }
      return looksBinary(start) ? "is a binary file, not a thread dump" + hint : what + hint;
    } catch (IOException e) {
      return what + hint;
    }
  }

  private static boolean looksBinary(byte[] start) {
    int controls = 0;
    for (byte each : start) {
      boolean whiteSpace = each == '\n' || each == '\r' || each == '\t' || each == '\f';
      controls += each >= 0 && each < ' ' && !whiteSpace ? 1 : 0;
    }
    return controls * 20 > start.length;
  }
}
