package io.jleak.input;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * What a decompressor gives, with one kind of exception and one wording for all that packed data
 * can do to it: hostile ones make libraries fail in ways that they do not declare.
 */
final class UnpackingInput extends FilterInputStream {

  static final String CUT = "the compressed data end too early";

  UnpackingInput(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      return super.read(target, offset, length);
    } catch (IOException | RuntimeException e) {
      throw inWords(e);
    }
  }

  /** What made unpacking fail, as the end of a sentence. */
  static IOException inWords(Exception e) {
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    String lower = message.toLowerCase(Locale.ROOT);
    if (e instanceof EOFException
        || lower.contains("truncated")
        || lower.contains("premature")
        || lower.contains("unexpected end")) {
      EOFException cut = new EOFException(CUT);
      cut.initCause(e);
      return cut;
    }
    return new DamagedDataException(message, e);
  }

  /** Packed data that cannot be unpacked. */
  static final class DamagedDataException extends IOException {

    private static final long serialVersionUID = 1;

    DamagedDataException(String message, Exception cause) {
      super("the compressed data are damaged (" + message + ")", cause);
    }
  }
}
