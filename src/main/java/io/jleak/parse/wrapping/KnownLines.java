package io.jleak.parse.wrapping;

import io.jleak.model.LineReader;
import io.jleak.parse.line.ByteMap;
import io.jleak.parse.line.LineShape;
import io.jleak.parse.text.Bytes;
import io.jleak.parse.text.Openings;
import java.io.IOException;

/**
 * Hands lines to the repairs, but those on which they would do nothing, as they did nothing on an
 * equal line before: most lines of most dumps. Headers and lock lines are equal when only their
 * numbers differ.
 */
final class KnownLines implements LineReader {

  /** More lines are not remembered: those that return often come early. */
  private static final int MOST_KNOWN = 1 << 15;

  /** First characters of the lines that return with other numbers: headers and locks. */
  private static final String NUMBERED = "\"-#g";

  private final LineReader in;
  private final Openings openings;
  private final EncodedLines encoded;
  private final PrefixedLines prefixed;
  private final WholeLines whole;

  private final ByteMap<KnownLine> known = new ByteMap<>();
  private final LineShape shape;

  /** The key of the current line among those known: these bytes, with this hash. */
  private byte[] key;

  private int keyStart;
  private int keyEnd;
  private long hash;

  /** The source has been read up to a line that the repairs are to see next. */
  private boolean offered;

  /** Whether the repairs hold nothing back and have learned nothing that concerns other lines. */
  private boolean calm = true;

  /** Where the current line stands. */
  private LineReader current;

  KnownLines(LineReader in, Openings openings, LineShape shape) {
    this.shape = shape;
    this.in = in;
    this.openings = openings;
    this.encoded = new EncodedLines(new Offered(), openings);
    this.prefixed = new PrefixedLines(encoded, openings);
    PrefixedLines inner = new PrefixedLines(prefixed, openings, prefixed::hasPrefixes);
    this.whole = new WholeLines(inner, openings);
    this.current = in;
  }

  @Override
  public boolean next() throws IOException {
    shape.forget();
    boolean alone = calm;
    if (alone) {
      if (!in.next()) {
        return false;
      }
      if (passes()) {
        current = in;
        return true;
      }
      offered = true;
    }
    current = whole;
    boolean more = whole.next();
    calm = more && !offered && whole.isCalm() && prefixed.isCalm() && encoded.isCalm();
    if (alone && calm && encoded.isPlain() && isUnchanged()) {
      learn();
    }
    shape.forget();
    return more;
  }

  /** Whether the repairs need not see the line that has just been read from the source. */
  private boolean passes() {
    byte[] bytes = in.buffer();
    int start = in.start();
    int end = in.end();
    if (start == end) {
      key = null;
      return true;
    }
    int first = Bytes.skipBlanks(bytes, start, end);
    if (first == end || NUMBERED.indexOf(bytes[first]) < 0) {
      key = bytes;
      keyStart = start;
      keyEnd = end;
    } else {
      shape.take(bytes, start, end);
      key = shape.bytes();
      keyStart = 0;
      keyEnd = shape.length();
    }
    hash = ByteMap.hash(key, keyStart, keyEnd);
    KnownLine line = known.get(key, keyStart, keyEnd, hash);
    if (line == null
        || (line == KnownLine.INDENTED_OPENING && prefixed.mayBeIndented(in.number()))) {
      return false;
    }
    prefixed.passed(line, in);
    whole.passed(line, in.number());
    return true;
  }

  private boolean isUnchanged() {
    return key != null
        && whole.buffer() == in.buffer()
        && whole.start() == in.start()
        && whole.end() == in.end()
        && whole.number() == in.number();
  }

  private void learn() {
    KnownLine line = kind(in.buffer(), in.start(), in.end());
    if (line != null
        && known.size() < MOST_KNOWN
        && known.get(key, keyStart, keyEnd, hash) == null) {
      known.put(key, keyStart, keyEnd, hash, line);
    }
  }

  /** What a line is, or null for one that the repairs may treat in another way next time. */
  private KnownLine kind(byte[] bytes, int start, int end) {
    if (DumpLook.isIndentedBody(bytes, start, end)) {
      return KnownLine.BODY;
    }
    if (!openings.in(bytes, start, end)) {
      boolean indented = Bytes.skipBlanks(bytes, start, end) > start;
      return indented && !prefixed.mayHoldOpening(bytes, start, end) ? KnownLine.INDENTED : null;
    }
    return Bytes.skipBlanks(bytes, start, end) == start
        ? KnownLine.OPENING
        : KnownLine.INDENTED_OPENING;
  }

  @Override
  public byte[] buffer() {
    return current.buffer();
  }

  @Override
  public int start() {
    return current.start();
  }

  @Override
  public int end() {
    return current.end();
  }

  @Override
  public int number() {
    return current.number();
  }

  @Override
  public int span() {
    return current.span();
  }

  @Override
  public boolean terminated() {
    return current.terminated();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** The source, from the line on that was read and did not pass. */
  private final class Offered implements LineReader {

    @Override
    public boolean next() throws IOException {
      boolean more = offered || in.next();
      offered = false;
      return more;
    }

    @Override
    public byte[] buffer() {
      return in.buffer();
    }

    @Override
    public int start() {
      return in.start();
    }

    @Override
    public int end() {
      return in.end();
    }

    @Override
    public int number() {
      return in.number();
    }

    @Override
    public int span() {
      return in.span();
    }

    @Override
    public boolean terminated() {
      return in.terminated();
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
