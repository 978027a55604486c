package io.jleak.parse.json;

import io.jleak.parse.text.Bytes;
import java.nio.charset.StandardCharsets;

/** The lines that can begin a JSON document. */
public final class JsonOpening {

  private JsonOpening() {}

  /**
   * <code>{</code>, <code>{"threads":[...</code>, <code>[ {</code>; not <code>[main] INFO</code> or
   * <code>[2026-11-23]</code>, as logs have it.
   */
  public static boolean at(byte[] bytes, int start, int end) {
    int at = Bytes.skipBlanks(bytes, start, end);
    if (at == end || (bytes[at] != '{' && bytes[at] != '[')) {
      return false;
    }
    int next = Bytes.skipBlanks(bytes, at + 1, end);
    if (next == end) {
      return true;
    }
    return bytes[at] == '{'
        ? bytes[next] == '"' || bytes[next] == '}'
        : bytes[next] == '"' || bytes[next] == '{' || bytes[next] == '[' || bytes[next] == ']';
  }

  static boolean at(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    return at(bytes, 0, bytes.length);
  }
}
