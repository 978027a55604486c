package io.jleak.parse.jfr;

import java.io.IOException;
import java.util.Arrays;

/**
 * The header of a chunk, of which a recording has one or more; each can be read for itself.
 *
 * @param start where the chunk begins in the file
 * @param major version of the format
 * @param minor version of the format
 * @param size of the chunk in bytes, header included, as far as it was written when the header was
 * @param checkpoint where the last event with constants begins, from the chunk's start on
 * @param metadata where the event with the types begins, from the chunk's start on
 * @param startNanos when it began, in ns since 1970
 * @param startTicks the same by the clock of its events
 * @param finished whether the VM has written its last byte
 */
record ChunkHeader(
    long start,
    int major,
    int minor,
    long size,
    long checkpoint,
    long metadata,
    long startNanos,
    long startTicks,
    boolean finished) {

  /** Bytes that a header takes. */
  static final int LENGTH = 68;

  /** Where the fields stand that a repair writes anew. */
  static final int SIZE_AT = 8;

  static final int FINISHED_AT = 64;

  /** The newest version that all JDKs since 11 write. */
  static final int NEWEST = 2;

  private static final byte[] MAGIC = {'F', 'L', 'R', 0};

  /** Whether a recording begins with these bytes. */
  static boolean isAt(byte[] head) {
    return head.length >= MAGIC.length && Arrays.mismatch(head, MAGIC) == MAGIC.length;
  }

  /** The header at a place; null when there is none. */
  static ChunkHeader read(RecordingBytes bytes, long start) throws IOException {
    if (bytes.size() - start < LENGTH || !isAt(bytes.bytes(start, LENGTH))) {
      return null;
    }
    bytes.seek(start + MAGIC.length);
    int major = bytes.readShort();
    int minor = bytes.readShort();
    long size = bytes.readLong();
    long checkpoint = bytes.readLong();
    long metadata = bytes.readLong();
    long startNanos = bytes.readLong();
    bytes.readLong(); // duration
    long startTicks = bytes.readLong();
    bytes.readLong(); // ticks per second
    boolean finished = bytes.readByte() == 0;
    return new ChunkHeader(
        start, major, minor, size, checkpoint, metadata, startNanos, startTicks, finished);
  }

  long end() {
    return start + size;
  }

  /** Whether all of it is in a file of this size. */
  boolean wholeIn(long fileSize) {
    return finished
        && size > LENGTH
        && end() <= fileSize
        && isInside(checkpoint)
        && isInside(metadata);
  }

  private boolean isInside(long offset) {
    return offset >= LENGTH && offset < size;
  }

  /** Whether it is the same chunk, copied to another place. */
  boolean isCopyOf(ChunkHeader other) {
    return startNanos == other.startNanos && startTicks == other.startTicks && size == other.size;
  }
}
