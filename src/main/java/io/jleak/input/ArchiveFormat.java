package io.jleak.input;

import java.io.IOException;

/** What holds several files, told by its first bytes. */
enum ArchiveFormat {
  ZIP {
    @Override
    boolean recognises(byte[] head) {
      return Signature.at(head, 0, 'P', 'K', 3, 4) // a file
          || Signature.at(head, 0, 'P', 'K', 5, 6) // no file at all
          || Signature.at(head, 0, 'P', 'K', 7, 8, 'P', 'K', 3, 4); // once meant to be split
    }

    @Override
    Listing list(Room archive) throws IOException {
      return ZipListing.of(archive);
    }
  },

  TAR {
    @Override
    boolean recognises(byte[] head) {
      return head.length >= TarHeader.LENGTH && TarHeader.isValid(head);
    }

    @Override
    Listing list(Room archive) throws IOException {
      return TarListing.of(archive);
    }
  };

  abstract boolean recognises(byte[] head);

  abstract Listing list(Room archive) throws IOException;

  /** The format of a file that begins with these bytes, 512 at least; null when it is none. */
  static ArchiveFormat of(byte[] head) {
    for (ArchiveFormat each : values()) {
      if (each.recognises(head)) {
        return each;
      }
    }
    return null;
  }
}
