package io.jleak.parse.wrapping;

import io.jleak.model.LineReader;
import io.jleak.parse.text.Bytes;
import io.jleak.parse.text.Openings;
import java.io.IOException;

/**
 * Decodes lines that were put into something else, a line of the source often holding many: JSON
 * records of a log, strings with escapes, HTML, colours of a terminal.
 */
final class EncodedLines extends LineStage {

  private static final int ESCAPE = 1;
  private static final int BACKSLASH = 2;
  private static final int BRACE = 4;
  private static final int MARKUP = 8;

  private static final byte[] SPECIAL = new byte[256];

  static {
    SPECIAL[ColourEscapes.ESCAPE] = ESCAPE;
    SPECIAL['\\'] = BACKSLASH;
    SPECIAL['{'] = BRACE;
    SPECIAL['&'] = MARKUP;
    SPECIAL['<'] = MARKUP;
  }

  /** A record can stand in a record: Docker's around the application's own. */
  private static final int MOST_LAYERS = 4;

  /** A thread's name can hold an escape, but hardly so many. */
  private static final int LINES_OF_DUMP = 4;

  private static final int LONGEST_PREFIX = 256;

  private final Openings openings;
  private final JsonRecord json;
  private final PageText page;

  /** What the current line was decoded to, and where its next piece begins; -1 for none. */
  private ByteText text = new ByteText();

  private ByteText spare = new ByteText();
  private int nextPiece = -1;
  private int pieceEnd;

  /** Whether some line had colours: others may have them where it is not seen at once. */
  private boolean coloured;

  private boolean dockersLinesEnd;

  /** Whether the current line shows by single bytes that nothing is to be decoded. */
  private boolean plain;

  EncodedLines(LineReader in, Openings openings) {
    super(in);
    this.openings = openings;
    this.json = new JsonRecord(openings);
    this.page = new PageText(openings);
  }

  @Override
  public boolean next() throws IOException {
    if (nextPiece >= 0) {
      span = 0;
      showPiece();
      return true;
    }
    if (!pull()) {
      return false;
    }
    plain = true;
    if (start < end && (page.hasBegun() || coloured || !DumpLook.isPlainBody(buffer, start, end))) {
      int special = special();
      plain = special == 0;
      if (special != 0) {
        decode(special);
      }
    }
    return true;
  }

  @Override
  boolean isCalm() {
    return super.isCalm() && nextPiece < 0 && !coloured && !page.hasBegun();
  }

  /** Whether nothing in the current line could be decoded, whatever stands around it. */
  boolean isPlain() {
    return plain;
  }

  private int special() {
    byte[] bytes = buffer;
    int found = 0;
    for (int at = start; at < end; at++) {
      found |= SPECIAL[bytes[at] & 0xff];
    }
    return found;
  }

  private void decode(int special) {
    int found = special;
    boolean changed = false;
    if ((found & ESCAPE) != 0) {
      ColourEscapes.leaveOut(buffer, start, end, begin());
      use();
      coloured = true;
    }
    for (int i = 0; i < MOST_LAYERS && (found & BRACE) != 0 && isRecord(); i++) {
      changed = true;
      found = special();
      if ((found & ESCAPE) != 0) {
        ColourEscapes.leaveOut(buffer, start, end, begin());
        use();
      }
    }
    if ((found & BACKSLASH) != 0) {
      changed |= isEscaped();
    }
    if (page.hasBegun() || (found & MARKUP) != 0) {
      changed |= isMarkup();
    }
    if (changed) {
      nextPiece = start;
      end = textEnd();
      pieceEnd = end;
      showPiece();
    }
  }

  /** End of the decoded text, a line end at its end left out. */
  private int textEnd() {
    int stop = end;
    if (stop > start && buffer[stop - 1] == '\n') {
      stop--;
    }
    if (stop > start && buffer[stop - 1] == '\r') {
      stop--;
    }
    return stop;
  }

  private void showPiece() {
    start = nextPiece;
    int at = start;
    while (at < pieceEnd && buffer[at] != '\n' && buffer[at] != '\r') {
      at++;
    }
    end = at;
    if (at == pieceEnd) {
      nextPiece = -1;
    } else {
      boolean both = buffer[at] == '\r' && at + 1 < pieceEnd && buffer[at + 1] == '\n';
      nextPiece = at + (both ? 2 : 1);
    }
  }

  private ByteText begin() {
    spare.clear();
    return spare;
  }

  /** Makes what was written to {@link #begin} the current line. */
  private void use() {
    ByteText written = spare;
    spare = text;
    text = written;
    buffer = written.bytes;
    start = 0;
    end = written.length;
  }

  /** {@code {"log":"…"}}, maybe behind a prefix, maybe one of an array. */
  private boolean isRecord() {
    int stop = end;
    while (stop > start && " ,\r\n".indexOf(buffer[stop - 1]) >= 0) {
      stop--;
    }
    if (stop == start || buffer[stop - 1] != '}') {
      return false;
    }
    int brace = brace();
    if (brace < 0 || !json.read(buffer, brace, stop)) {
      return false;
    }
    byte[] logged = json.text();
    boolean docker = json.isDockers();
    begin().add(logged, 0, logged.length);
    if (docker) {
      joinParts(logged);
    }
    use();
    return true;
  }

  /** Docker cuts lines at 16 KB, and ends none but the last part with a line end. */
  private void joinParts(byte[] first) {
    byte[] part = first;
    while (part.length > 0 && part[part.length - 1] != '\n' && dockersLinesEnd) {
      HeldLine line = ahead(0);
      if (line == null || !json.read(line.bytes, 0, line.length) || !json.isDockers()) {
        return;
      }
      part = json.text();
      spare.add(part, 0, part.length);
      swallow(1);
    }
    dockersLinesEnd |= part.length > 0 && part[part.length - 1] == '\n';
  }

  /** Where an object begins, or -1. */
  private int brace() {
    int limit = Math.min(end, start + LONGEST_PREFIX);
    for (int at = start; at < limit; at++) {
      if (buffer[at] == '{') {
        int inside = Bytes.skipBlanks(buffer, at + 1, end);
        if (inside < end && buffer[inside] == '"') {
          return at;
        }
      }
    }
    return -1;
  }

  /** A whole dump in one line, its line ends written as {@code \n}. */
  private boolean isEscaped() {
    byte[] bytes = buffer;
    int from = start;
    int to = end;
    for (int i = 0; i < MOST_LAYERS && EscapedText.holdsLines(bytes, from, to); i++) {
      ByteText unescaped = i % 2 == 0 ? begin() : new ByteText();
      EscapedText.unescape(bytes, from, to, unescaped);
      if (showsDump(unescaped)) {
        spare = unescaped;
        use();
        return true;
      }
      bytes = unescaped.bytes;
      from = 0;
      to = unescaped.length;
    }
    return false;
  }

  /**
   * Whether a line behind the first one is of a dump, or all may be of one that the first opens.
   */
  private boolean showsDump(ByteText lines) {
    byte[] bytes = lines.bytes;
    int from = 0;
    int count = 0;
    boolean opened = false;
    for (int at = 0; at <= lines.length; at++) {
      if (at == lines.length || bytes[at] == '\n') {
        boolean opens = openings.in(bytes, from, at);
        if (count > 0 && (opens || DumpLook.isFrame(bytes, from, at))) {
          return true;
        }
        opened |= opens;
        count++;
        from = at + 1;
      }
    }
    return opened && count >= LINES_OF_DUMP;
  }

  private boolean isMarkup() {
    boolean shown = page.shows(buffer, start, end, begin());
    if (shown) {
      use();
    }
    return shown;
  }
}
