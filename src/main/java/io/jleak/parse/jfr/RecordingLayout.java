package io.jleak.parse.jfr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The chunks of a recording, as their headers tell.
 *
 * @param chunks in their order; a chunk that stands there twice is in it once
 * @param end where the last of them ends, as far as it is known
 * @param sound whether the file consists of these chunks and nothing else, all of them finished
 */
record RecordingLayout(List<ChunkHeader> chunks, long end, boolean sound) {

  RecordingLayout {
    chunks = List.copyOf(chunks);
  }

  static RecordingLayout of(RecordingBytes bytes) throws IOException {
    List<ChunkHeader> chunks = new ArrayList<>();
    long at = 0;
    boolean sound = true;
    for (ChunkHeader chunk = ChunkHeader.read(bytes, 0); chunk != null; ) {
      if (chunk.major() > ChunkHeader.NEWEST) {
        throw new IOException(
            "the recording has version "
                + chunk.major()
                + " of its format, which is newer than jleak reads");
      }
      boolean again = chunks.stream().anyMatch(chunk::isCopyOf);
      sound &= chunk.wholeIn(bytes.size()) && !again;
      if (!again) {
        chunks.add(chunk);
      }
      if (chunk.size() <= ChunkHeader.LENGTH || chunk.end() > bytes.size()) {
        at = bytes.size();
        break;
      }
      at = chunk.end();
      chunk = ChunkHeader.read(bytes, at);
    }
    return new RecordingLayout(chunks, at, sound && at == bytes.size());
  }

  /** Where a chunk ends at the latest: unless it is the last one its header says so. */
  long limit(ChunkHeader chunk, long fileSize) {
    return isLast(chunk) ? fileSize : chunk.end();
  }

  boolean isLast(ChunkHeader chunk) {
    return chunk.equals(chunks.get(chunks.size() - 1));
  }
}
