package io.jleak.parse.wrapping;

import io.jleak.model.LineReader;
import io.jleak.parse.text.Bytes;
import io.jleak.parse.text.Openings;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Makes lines whole where a console or a mail broke them, and parts them where they were glued
 * together: only where the parts fit no dump and the whole does, or the other way round.
 *
 * <pre>
 * 	at com.acme.shop.PaymentService.charge(Paymen
 * tService.java:12)
 * at a.B.c(B.java:1) at d.E.f(E.java:2)
 * </pre>
 */
final class WholeLines extends LineStage {

  /** So many lines at most are parts of one. */
  private static final int MOST_PARTS = 8;

  /** So many lines behind the last sign of a dump a line can still be part of one. */
  private static final int DUMP_REACH = 200;

  private static final long EACH_BYTE = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private final Openings openings;
  private final BrokenLine broken;
  private final GluedLine glued;
  private final ByteText joined = new ByteText();

  /** The buffer of {@link #words}, which is made anew for another one. */
  private byte[] wordsOf = new byte[0];

  private ByteBuffer words = ByteBuffer.wrap(wordsOf);

  /** Where the pieces of a glued line begin, and which is next; none when they are equal. */
  private int nextPiece;

  private int pieces;
  private int lineEnd;
  private int lastOpening = -DUMP_REACH;

  /** Whether some line was broken: then those may be that do not show it by themselves. */
  private boolean hasBroken;

  WholeLines(LineReader in, Openings openings) {
    super(in);
    this.openings = openings;
    this.broken = new BrokenLine(openings);
    this.glued = new GluedLine(openings);
  }

  @Override
  public boolean next() throws IOException {
    if (nextPiece < pieces) {
      span = 0;
      showPiece();
      return true;
    }
    if (!pull()) {
      return false;
    }
    end = DoubledLine.end(buffer, start, end);
    if (end - start > 1) {
      repair();
    }
    return true;
  }

  @Override
  boolean isCalm() {
    return super.isCalm() && nextPiece >= pieces && !hasBroken;
  }

  /** A line of a kind that passes unchanged does so without being read here. */
  void passed(KnownLine line, int at) {
    if (line == KnownLine.OPENING || line == KnownLine.INDENTED_OPENING) {
      lastOpening = at;
    }
  }

  private void repair() {
    int first = Bytes.skipBlanks(buffer, start, end);
    if (first == end) {
      return;
    }
    boolean inside = DumpLook.isFrame(buffer, first, end) || DumpLook.isLock(buffer, first, end);
    if (inside && buffer[end - 1] == ')') {
      if (closingBracket(first) < end - 1) {
        split(first);
      }
      return;
    }
    boolean opening = openings.in(buffer, start, end);
    if (opening) {
      lastOpening = number;
    } else if (number - lastOpening > DUMP_REACH && !inside) {
      return;
    }
    int indentation = first - start;
    BrokenLine.Kind kind = broken.kind(buffer, first, end, opening);
    if (kind != null && !broken.isWhole(kind, buffer, first, end)) {
      join(kind, indentation);
    } else if (kind == BrokenLine.Kind.LOCK
        && hasBroken
        && broken.cutsHash(buffer, first, end, ahead(0))) {
      joined.clear();
      joined.add(buffer, start, end);
      joined.add(ahead(0).bytes, 0, ahead(0).length);
      use(1);
    }
    split(start + indentation);
  }

  /** First closing bracket of a frame, eight bytes at a time; the end when there is none. */
  private int closingBracket(int from) {
    if (wordsOf != buffer) {
      wordsOf = buffer;
      words = ByteBuffer.wrap(buffer).order(ByteOrder.LITTLE_ENDIAN);
    }
    int at = from;
    while (at + Long.BYTES <= end) {
      long word = words.getLong(at) ^ EACH_BYTE * ')';
      long found = (word - EACH_BYTE & ~word) & HIGH_BITS;
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
      at += Long.BYTES;
    }
    while (at < end && buffer[at] != ')') {
      at++;
    }
    return at;
  }

  /** Adds the lines below until the whole fits, or leaves the line as it is. */
  private void join(BrokenLine.Kind kind, int indentation) {
    joined.clear();
    joined.add(buffer, start, end);
    for (int i = 0; i < MOST_PARTS; i++) {
      HeldLine part = ahead(i);
      if (part == null || part.isBlank(0) || !broken.mayGoOn(kind, joined, part)) {
        if (i > 0 && kind == BrokenLine.Kind.HEADER && broken.isBody(part)) {
          use(i); // most headers end without a sign of it
        }
        return;
      }
      broken.add(kind, joined, part);
      if (broken.isWhole(kind, joined.bytes, indentation, joined.length)) {
        if (kind != BrokenLine.Kind.HEADER || broken.isBody(ahead(i + 1))) {
          use(i + 1);
        }
        return;
      }
    }
  }

  private void use(int parts) {
    swallow(parts);
    hasBroken = true;
    buffer = joined.bytes;
    start = 0;
    end = joined.length;
  }

  private void split(int first) {
    pieces = glued.pieces(buffer, first, end);
    nextPiece = 0;
    if (pieces > 0) {
      lineEnd = end;
      showPiece();
    }
  }

  private void showPiece() {
    start = nextPiece == 0 ? start : glued.start(nextPiece);
    nextPiece++;
    end = nextPiece == pieces ? lineEnd : glued.start(nextPiece);
    if (nextPiece == pieces) {
      pieces = 0;
      nextPiece = 0;
    }
  }
}
