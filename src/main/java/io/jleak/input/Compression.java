package io.jleak.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/**
 * How a single file can be compressed, told by its first bytes and not by its name. A new way is
 * one more constant here; what holds several files is an {@link ArchiveFormat}.
 */
enum Compression {
  GZIP {
    @Override
    boolean recognises(byte[] head) {
      return Signature.at(head, 0, 0x1f, 0x8b);
    }

    @Override
    InputStream decompress(InputStream packed) throws IOException {
      return Decompressor.gzip(packed);
    }
  },

  ZSTD {
    @Override
    boolean recognises(byte[] head) {
      return Signature.at(head, 0, 0x28, 0xb5, 0x2f, 0xfd) || isSkippableFrame(head);
    }

    // 50 2a 4d 18 to 5f 2a 4d 18: pzstd and seekable files begin with one.
    private static boolean isSkippableFrame(byte[] head) {
      return Signature.at(head, 1, 0x2a, 0x4d, 0x18) && (head[0] & 0xf0) == 0x50;
    }

    @Override
    InputStream decompress(InputStream packed) throws IOException {
      return Decompressor.zstd(packed);
    }
  },

  BZIP2 {
    @Override
    boolean recognises(byte[] head) {
      return Signature.at(head, 0, 'B', 'Z', 'h') && Signature.at(head, 4, 0x31, 0x41, 0x59);
    }

    @Override
    InputStream decompress(InputStream packed) throws IOException {
      return Decompressor.bzip2(packed);
    }
  },

  XZ {
    @Override
    boolean recognises(byte[] head) {
      return Signature.at(head, 0, 0xfd, '7', 'z', 'X', 'Z', 0);
    }

    @Override
    InputStream decompress(InputStream packed) throws IOException {
      return Decompressor.xz(packed);
    }
  };

  private static final int LONGEST_SIGNATURE = 8;

  /** {@code dump.txt.gz.zst} occurs; more coats than this are no accident. */
  private static final int MOST_COATS = 4;

  /**
   * A stream behind its compression.
   *
   * @param wasPacked whether there was any
   */
  record Unpacked(InputStream bytes, boolean wasPacked) {}

  abstract boolean recognises(byte[] head);

  abstract InputStream decompress(InputStream packed) throws IOException;

  static Unpacked unpack(InputStream packed) throws IOException {
    HeadedInput input = HeadedInput.peek(packed, LONGEST_SIGNATURE);
    for (int coat = 0; coat < MOST_COATS; coat++) {
      Compression compression = of(input.head());
      if (compression == null) {
        return new Unpacked(input, coat > 0);
      }
      input = HeadedInput.peek(open(compression, input), LONGEST_SIGNATURE);
    }
    return new Unpacked(input, true);
  }

  private static InputStream open(Compression compression, InputStream packed) throws IOException {
    try {
      return new UnpackingInput(compression.decompress(packed));
    } catch (ZipException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw UnpackingInput.inWords(e);
    }
  }

  private static Compression of(byte[] head) {
    for (Compression each : values()) {
      if (each.recognises(head)) {
        return each;
      }
    }
    return null;
  }
}
