package io.jleak.parse.dump;

import io.jleak.model.StackFrame;
import io.jleak.model.StackTrace;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Collects the frames of one thread after the other and gives equal stacks as one object, so that a
 * dump of a million threads holds a few hundred stack traces.
 *
 * <p>Frames must be unique objects per reader: they are compared by identity.
 */
public final class StackBuilder {

  private final Map<Key, StackTrace> stacks = new HashMap<>();
  private StackFrame[] frames = new StackFrame[64];
  private int size;
  private boolean truncated;
  private StackFrame creator;

  public void clear() {
    size = 0;
    creator = null;
    truncated = false;
  }

  /** Adds the next outer frame. */
  public void add(StackFrame frame) {
    if (size == frames.length) {
      frames = Arrays.copyOf(frames, size * 2);
    }
    frames[size++] = frame;
  }

  /** The frame that started the thread. */
  public void creator(StackFrame frame) {
    creator = frame;
  }

  public void truncate() {
    truncated = true;
  }

  public int size() {
    return size;
  }

  /** The frame at a depth, 0 for the innermost. */
  StackFrame frame(int depth) {
    return frames[depth];
  }

  /** The stack trace of the frames added since the last {@link #clear()}. */
  public StackTrace build() {
    if (size == 0 && !truncated && creator == null) {
      return StackTrace.EMPTY;
    }
    StackTrace known = stacks.get(new Key(frames, size, truncated, creator));
    if (known == null) {
      StackFrame[] copy = Arrays.copyOf(frames, size);
      known = new StackTrace(Arrays.asList(copy), creator, truncated);
      stacks.put(new Key(copy, size, truncated, creator), known);
    }
    return known;
  }

  /** Frames by identity. */
  private static final class Key {
    private final StackFrame[] frames;
    private final int size;
    private final boolean truncated;
    private final StackFrame creator;
    private final int hash;

    Key(StackFrame[] frames, int size, boolean truncated, StackFrame creator) {
      this.frames = frames;
      this.size = size;
      this.truncated = truncated;
      this.creator = creator;
      int sum = System.identityHashCode(creator) + (truncated ? 1 : 0);
      for (int i = 0; i < size; i++) {
        sum = sum * 31 + System.identityHashCode(frames[i]);
      }
      this.hash = sum;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // one object per distinct frame: that is the point
    public boolean equals(Object other) {
      if (!(other instanceof Key key)
          || key.size != size
          || key.truncated != truncated
          || key.creator != creator) {
        return false;
      }
      for (int i = 0; i < size; i++) {
        if (frames[i] != key.frames[i]) {
          return false;
        }
      }
      return true;
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
