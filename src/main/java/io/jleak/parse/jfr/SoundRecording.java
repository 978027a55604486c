package io.jleak.parse.jfr;

import io.jleak.model.Content;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A recording in a file that the JDK can read to its end: the user's own file where that is sound,
 * else a temporary copy, which goes when this is closed. The JDK would wait for ever for the rest
 * of a chunk that a VM has not finished.
 */
final class SoundRecording implements Closeable {

  private final List<Path> temporary = new ArrayList<>();
  private Path file;
  private String damage;
  private final List<LooseDump> looseDumps = new ArrayList<>();
  private Path original;

  private SoundRecording() {}

  /** Makes the content of a source readable. */
  static SoundRecording of(Content content) throws IOException {
    SoundRecording recording = new SoundRecording();
    try {
      recording.file = content.file().orElse(null);
      if (recording.file == null) {
        recording.spool(content.bytes());
      }
      recording.mend();
      return recording;
    } catch (IOException e) {
      recording.close();
      throw e;
    }
  }

  /** The file to read; null where nothing of it can be read. */
  Path file() {
    return file;
  }

  /** What is wrong with the recording, as the rest of a sentence; null where nothing is. */
  String damage() {
    return damage;
  }

  /** The texts of dumps that are in the recording, but not in the file to read. */
  void readLooseDumps(Consumer<byte[]> reader) throws IOException {
    if (!looseDumps.isEmpty()) {
      try (RecordingBytes bytes = new RecordingBytes(original)) {
        for (LooseDump each : looseDumps) {
          reader.accept(each.text(bytes));
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    for (Path each : temporary) {
      Files.deleteIfExists(each);
    }
  }

  private void spool(InputStream in) throws IOException {
    file = newFile();
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int read = next(in, buffer); read >= 0; read = next(in, buffer)) {
        out.write(buffer, 0, read);
      }
    }
  }

  /** Reads on; what cannot be unpacked further ends there. */
  private int next(InputStream in, byte[] buffer) {
    try {
      return in.read(buffer);
    } catch (IOException e) {
      damage = "the input cannot be read further: " + e.getMessage();
      return -1;
    }
  }

  private Path newFile() throws IOException {
    Path path = Files.createTempFile("jleak-", ".jfr");
    path.toFile().deleteOnExit(); // also when the process is stopped by a signal
    temporary.add(path);
    return path;
  }

  private void mend() throws IOException {
    try (RecordingBytes bytes = new RecordingBytes(file)) {
      RecordingLayout layout = RecordingLayout.of(bytes);
      if (!layout.sound()) {
        rewrite(bytes, layout);
      }
    }
  }

  /** Writes a copy of what can be read. */
  private void rewrite(RecordingBytes bytes, RecordingLayout layout) throws IOException {
    original = file;
    Path copy = newFile();
    long readTo = layout.end();
    ChunkHeader before = null;
    boolean open = false;
    try (FileChannel to = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      for (ChunkHeader chunk : layout.chunks()) {
        if (chunk.wholeIn(bytes.size())) {
          bytes.copy(chunk.start(), chunk.size(), to);
          before = chunk;
        } else {
          ChunkRepair repair = new ChunkRepair(bytes, chunk, layout.limit(chunk, bytes.size()));
          if (!repair.appendTo(to, before)) {
            looseDumps.addAll(repair.looseDumps());
          }
          readTo = layout.isLast(chunk) ? repair.end() : readTo;
          open |= !chunk.finished();
        }
      }
      file = to.size() == 0 ? null : copy;
    }
    LooseDump cut = LooseDump.in(bytes, readTo, bytes.size());
    if (cut != null) {
      looseDumps.add(cut);
    }
    if (damage == null && readTo < bytes.size()) {
      damage = "the recording is cut off or damaged: what comes after is missing";
    } else if (damage == null && open) {
      damage = "the recording was not finished: the last second before it was copied is missing";
    }
  }
}
