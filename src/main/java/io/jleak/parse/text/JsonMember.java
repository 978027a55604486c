package io.jleak.parse.text;

/** Tells lines of JSON from lines that begin with a thread's name. */
public final class JsonMember {

  private JsonMember() {}

  /** Whether text begins with a key: {@code "name": "worker #5",}. */
  public static boolean begins(byte[] bytes, int start, int end) {
    if (start == end || bytes[start] != '"') {
      return false;
    }
    int quote = Bytes.find(bytes, start + 1, end, "\"");
    return quote >= 0 && Bytes.startsWith(bytes, Bytes.skipBlanks(bytes, quote + 1, end), end, ":");
  }
}
