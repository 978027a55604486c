package io.jleak.userfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads a file that holds one JSON value: in UTF-8, with a byte order mark or without. */
public final class UserFile {

  /** What people write, or review when a program wrote it, is never larger. */
  static final int MAX_BYTES = 16 << 20;

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private UserFile() {}

  /**
   * The value, as {@link JsonText} returns it.
   *
   * @throws IOException when the file cannot be read
   * @throws UserFileException when it is no JSON
   */
  public static Object read(Path file) throws IOException, UserFileException {
    try {
      return JsonText.read(text(file));
    } catch (CharacterCodingException e) {
      throw wrong(file + ": is not UTF-8");
    } catch (JsonSyntaxException e) {
      throw wrong(file + ":" + e.getMessage());
    }
  }

  private static String text(Path file) throws IOException, UserFileException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAX_BYTES + 1); // of a pipe nobody knows the size
    }
    if (bytes.length > MAX_BYTES) {
      throw wrong(file + ": is larger than " + (MAX_BYTES >> 20) + " MB, which is not read");
    }
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }

  private static UserFileException wrong(String message) {
    return new UserFileException(List.of(message));
  }
}
