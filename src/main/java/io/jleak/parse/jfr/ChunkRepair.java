package io.jleak.parse.jfr;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a whole chunk of one that is cut off or that its VM had not finished: the events up to the
 * cut, under a header that says so. The VM writes types and constants every second, so what stands
 * before the cut can be read but for a few names. JDK 11 and tools that rewrite recordings have
 * them at the end of a chunk only: of such a chunk only dumps can be read.
 */
final class ChunkRepair {

  private final RecordingBytes bytes;
  private final ChunkHeader chunk;
  private final long limit;
  private final ChunkEvents events;

  /**
   * Looks through the events of a chunk.
   *
   * @param limit where it ends at the latest
   */
  ChunkRepair(RecordingBytes bytes, ChunkHeader chunk, long limit) throws IOException {
    this.bytes = bytes;
    this.chunk = chunk;
    this.limit = limit;
    events = new ChunkEvents(bytes, chunk, limit);
    while (events.next()) {
      // remembers the last of each kind
    }
  }

  /** Where the first event begins that is not whole. */
  long end() {
    return events.end();
  }

  /** The dumps in it, for a chunk that cannot be repaired. */
  List<LooseDump> looseDumps() throws IOException {
    List<LooseDump> dumps = new ArrayList<>();
    ChunkEvents each = new ChunkEvents(bytes, chunk, limit);
    for (long start = each.end(); each.next(); start = each.end()) {
      LooseDump dump = LooseDump.in(bytes, start, each.end());
      if (dump != null) {
        dumps.add(dump);
      }
    }
    return dumps;
  }

  /**
   * Appends the repaired chunk to a file.
   *
   * @param before the chunk before it, whose types it can do with; or null
   * @return whether it can be repaired
   */
  boolean appendTo(FileChannel to, ChunkHeader before) throws IOException {
    boolean ownTypes = events.lastMetadata() > 0;
    if (events.lastCheckpoint() == 0 || (!ownTypes && before == null)) {
      return false;
    }
    long at = to.position();
    long length = events.end() - chunk.start();
    bytes.copy(chunk.start(), length, to);
    long metadata = events.lastMetadata() - chunk.start();
    if (!ownTypes) {
      metadata = length;
      long from = before.start() + before.metadata();
      bytes.seek(from);
      bytes.copy(from, bytes.readCompressed(), to);
    }
    ByteBuffer fields = ByteBuffer.allocate(3 * Long.BYTES);
    fields.putLong(to.position() - at);
    fields.putLong(events.lastCheckpoint() - chunk.start());
    fields.putLong(metadata);
    to.write(fields.flip(), at + ChunkHeader.SIZE_AT);
    to.write(ByteBuffer.allocate(1), at + ChunkHeader.FINISHED_AT);
    return true;
  }
}
