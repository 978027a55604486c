package io.jleak.parse.jfr;

import java.io.EOFException;
import java.io.IOException;

/**
 * Steps from event to event by their sizes, without reading what is in them.
 *
 * <p>An event begins with its size in bytes and the number of its type, both compressed.
 */
final class ChunkEvents {

  private static final long METADATA = 0;
  private static final long CHECKPOINT = 1;

  private final RecordingBytes bytes;
  private final long limit;
  private long start;
  private long end;
  private long type;
  private long lastMetadata;
  private long lastCheckpoint;

  /**
   * The events of a chunk.
   *
   * @param limit where it ends, or the file
   */
  ChunkEvents(RecordingBytes bytes, ChunkHeader chunk, long limit) {
    this.bytes = bytes;
    this.limit = limit;
    end = chunk.start() + ChunkHeader.LENGTH;
  }

  /** Moves to the next event that is whole; false where there is none. */
  boolean next() throws IOException {
    try {
      bytes.seek(end);
      long size = bytes.readCompressed();
      type = bytes.readCompressed();
      if (bytes.position() - end > size || size > limit - end) {
        return false;
      }
      start = end;
      end += size;
    } catch (EOFException cutInItsHead) {
      return false;
    }
    if (type == METADATA) {
      lastMetadata = start;
    } else if (type == CHECKPOINT) {
      lastCheckpoint = start;
    }
    return true;
  }

  /** Number of the type of the current event. */
  long type() {
    return type;
  }

  /** Where the current event ends in the file. */
  long end() {
    return end;
  }

  /** Where the last event with types begins that was met; 0 before one was. */
  long lastMetadata() {
    return lastMetadata;
  }

  /** Where the last event with constants begins that was met; 0 before one was. */
  long lastCheckpoint() {
    return lastCheckpoint;
  }
}
