package io.jleak.input;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/**
 * The border to the libraries that decompress. It stands apart from {@link Compression} so that
 * they are loaded only when something is compressed. Zstandard is read by its own native library:
 * the one in Java knows no windows above 8 MB ({@code zstd --long}), and uses what newer JDKs warn
 * of.
 */
final class Decompressor {

  private static final int BUFFER = 1 << 16;

  /** {@code zstd --long=31}, the most it can do. */
  private static final int LONGEST_WINDOW = 31;

  private Decompressor() {}

  static InputStream gzip(InputStream packed) throws IOException {
    return new GZIPInputStream(packed, BUFFER);
  }

  static InputStream zstd(InputStream packed) throws IOException {
    try {
      return new ZstdInputStream(packed).setLongMax(LONGEST_WINDOW);
    } catch (LinkageError e) {
      throw new ZipException("this machine cannot load the zstd library, " + e.getMessage());
    }
  }

  static InputStream bzip2(InputStream packed) throws IOException {
    return new BZip2CompressorInputStream(packed, true);
  }

  static InputStream xz(InputStream packed) throws IOException {
    return XZCompressorInputStream.builder()
        .setDecompressConcatenated(true)
        .setInputStream(packed)
        .get();
  }
}
