package io.jleak.cluster;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A stable hash of what a cluster is: its representative's frames (innermost first, each followed
 * by a line feed), creator and, where it is part of the identity, name pattern.
 *
 * <p>{@code v1} is FNV-1a with 64 bits over UTF-8, as 16 hexadecimal digits. It names a cluster and
 * decides nothing: chains are compared as they are.
 */
final class Fingerprint {

  static final String VERSION = "v1:";

  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Fingerprint() {}

  /** The fingerprint of a group, with its version. */
  static String of(ChainGroup group) {
    long hash = OFFSET_BASIS;
    for (String frame : group.frames()) {
      hash = add(add(hash, frame), "\n");
    }
    hash = add(hash, "created by " + group.chain().creator() + "\n");
    hash = add(hash, "named " + group.pattern());
    return VERSION + HexFormat.of().toHexDigits(hash);
  }

  private static long add(long hash, String text) {
    long current = hash;
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      current = (current ^ (each & 0xff)) * PRIME;
    }
    return current;
  }
}
