package io.jleak.parse.line;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A hash map from byte sequences to values, looked up without making an object of the key.
 *
 * <p>Keys are compared byte by byte: a hash alone is never trusted. The hash is seeded anew in each
 * run, so that no input can be made to collide on purpose.
 *
 * @param <V> the values; never null
 */
public final class ByteMap<V> {

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long SEED = System.nanoTime() * 0x9E3779B97F4A7C15L | 1;

  private long[] hashes = new long[256];
  private byte[][] keys = new byte[256][];
  private Object[] values = new Object[256];
  private int size;

  /** The value of a key, or null. */
  public V get(byte[] bytes, int start, int end, long hash) {
    int mask = values.length - 1;
    for (int slot = (int) hash & mask; values[slot] != null; slot = (slot + 1) & mask) {
      if (hashes[slot] == hash && equal(keys[slot], bytes, start, end)) {
        @SuppressWarnings("unchecked")
        V value = (V) values[slot];
        return value;
      }
    }
    return null;
  }

  /** Adds a key that is not yet in the map. */
  public void put(byte[] bytes, int start, int end, long hash, V value) {
    if (++size * 2 > values.length) {
      grow();
    }
    insert(hash, Arrays.copyOfRange(bytes, start, end), value);
  }

  public int size() {
    return size;
  }

  private void insert(long hash, byte[] key, Object value) {
    int mask = values.length - 1;
    int slot = (int) hash & mask;
    while (values[slot] != null) {
      slot = (slot + 1) & mask;
    }
    hashes[slot] = hash;
    keys[slot] = key;
    values[slot] = value;
  }

  private void grow() {
    long[] oldHashes = hashes;
    byte[][] oldKeys = keys;
    Object[] oldValues = values;
    int capacity = oldValues.length * 2;
    hashes = new long[capacity];
    keys = new byte[capacity][];
    values = new Object[capacity];
    for (int slot = 0; slot < oldValues.length; slot++) {
      if (oldValues[slot] != null) {
        insert(oldHashes[slot], oldKeys[slot], oldValues[slot]);
      }
    }
  }

  private static boolean equal(byte[] key, byte[] bytes, int start, int end) {
    return Arrays.equals(key, 0, key.length, bytes, start, end);
  }

  /** The hash of some bytes, equal only within one run of the program. */
  public static long hash(byte[] bytes, int start, int end) {
    long hash = SEED ^ (end - start);
    int at = start;
    for (; at + 8 <= end; at += 8) {
      hash = mix(hash ^ (long) LONGS.get(bytes, at));
    }
    long tail = 0;
    for (; at < end; at++) {
      tail = tail << 8 | (bytes[at] & 0xFF);
    }
    return mix(hash ^ tail);
  }

  private static long mix(long value) {
    long product = value * 0x9E3779B97F4A7C15L;
    return product ^ product >>> 32;
  }
}
