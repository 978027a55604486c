package io.jleak.record;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counters in the file that a HotSpot VM shares with tools of its user, {@code
 * /tmp/hsperfdata_USER/PID}. A head of 32 bytes tells the byte order and where the entries begin;
 * each entry is its length, then the places of name and value, in the VM's own byte order.
 */
final class SharedCounters implements CounterSource {

  private static final int MAGIC = 0xcafec0c0;
  private static final int BYTE_ORDER_AT = 4;
  private static final int FIRST_ENTRY_AT = 24;
  private static final int ENTRIES_AT = 28;
  private static final int HEAD = 32;
  private static final int ENTRY_HEAD = 20;
  private static final String FOLDERS = "hsperfdata_*";

  private final Path file;

  private SharedCounters(Path file) {
    this.file = file;
  }

  /**
   * Those of a process, if it shares them with us.
   *
   * @param names its id in each namespace of processes that it lives in
   */
  static Optional<CounterSource> of(long pid, List<String> names) {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    Path ofContainer = Path.of("/proc", Long.toString(pid), "root", "tmp");
    for (Path folder : List.of(ofContainer, Path.of("/tmp"), temporary)) {
      for (String name : folder.equals(ofContainer) ? names : List.of(Long.toString(pid))) {
        Optional<Path> found = find(folder, name);
        if (found.isPresent()) {
          return Optional.of(new SharedCounters(found.get()));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Path> find(Path folder, String name) {
    try (DirectoryStream<Path> users = Files.newDirectoryStream(folder, FOLDERS)) {
      for (Path user : users) {
        if (Files.isReadable(user.resolve(name))) {
          return Optional.of(user.resolve(name));
        }
      }
    } catch (IOException e) {
      // no such folder
    }
    return Optional.empty();
  }

  @Override
  public Counters read() throws IOException {
    return parse(Files.readAllBytes(file));
  }

  /** The counters in the bytes of such a file. */
  static Counters parse(byte[] bytes) throws IOException {
    ByteBuffer data = ByteBuffer.wrap(bytes);
    if (bytes.length < HEAD || data.getInt(0) != MAGIC) {
      throw new IOException("no file of counters");
    }
    data.order(data.get(BYTE_ORDER_AT) == 0 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    Map<String, Object> values = new HashMap<>();
    try {
      int at = data.getInt(FIRST_ENTRY_AT);
      for (int left = data.getInt(ENTRIES_AT); left > 0; left--) {
        int length = data.getInt(at);
        if (length < ENTRY_HEAD) {
          break;
        }
        entry(data, at, length, values);
        at += length;
      }
    } catch (IndexOutOfBoundsException | BufferUnderflowException e) {
      throw new IOException("a file of counters that is cut off", e);
    }
    return new Counters(values);
  }

  private static void entry(ByteBuffer data, int at, int length, Map<String, Object> values) {
    String name = text(data, at + data.getInt(at + 4), at + length);
    int vector = data.getInt(at + 8);
    char type = (char) data.get(at + 12);
    int value = at + data.getInt(at + 16);
    if (type == 'J' && vector == 0) {
      values.put(name, data.getLong(value));
    } else if (type == 'B') {
      values.put(name, text(data, value, value + vector));
    }
  }

  /** Text up to a zero byte. */
  private static String text(ByteBuffer data, int from, int end) {
    int to = from;
    while (to < end && data.get(to) != 0) {
      to++;
    }
    byte[] text = new byte[to - from];
    data.get(from, text);
    return new String(text, StandardCharsets.UTF_8);
  }
}
