package io.jleak.parse;

import io.jleak.model.DumpedThread;
import io.jleak.model.ThreadDump;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The samples of {@code testdata/formats}, read. */
final class FormatFile {

  private FormatFile() {}

  /**
   * The dumps of a sample.
   *
   * @param path below {@code testdata/formats}, such as {@code art/dalvik-android4.txt}
   */
  static List<ThreadDump> dumps(String path) {
    return DumpText.parse(bytes(path));
  }

  static byte[] bytes(String path) {
    try {
      return new FormatSample(path, "", 0, 0).bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first thread of a dump with a name. */
  static DumpedThread thread(ThreadDump dump, String name) {
    return dump.threads().stream()
        .filter(thread -> thread.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no thread " + name + " in " + dump.source()));
  }
}
