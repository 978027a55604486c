package io.jleak.parse.art;

import io.jleak.model.LockKind;
import io.jleak.parse.antlr.ArtLexer;
import io.jleak.parse.antlr.ArtParser;
import io.jleak.parse.art.ArtLine.Kind;
import io.jleak.parse.jvm.JvmFrames;
import io.jleak.parse.line.AntlrLineGrammar;
import io.jleak.parse.line.LineForm;
import io.jleak.parse.line.LineTable;
import io.jleak.parse.line.LineView;
import java.util.Map;
import org.antlr.v4.runtime.ParserRuleContext;

/** The border between the Android grammar and the rest: tokens in, {@link ArtLine}s out. */
final class ArtLines {

  private static final Map<Class<? extends ParserRuleContext>, Kind> KINDS =
      Map.ofEntries(
          Map.entry(ArtParser.ProcessContext.class, Kind.PROCESS),
          Map.entry(ArtParser.WaitingChannelsContext.class, Kind.WAITING_CHANNELS),
          Map.entry(ArtParser.EndContext.class, Kind.END),
          Map.entry(ArtParser.RulerContext.class, Kind.RULER),
          Map.entry(ArtParser.CommandContext.class, Kind.COMMAND),
          Map.entry(ArtParser.FingerprintContext.class, Kind.FINGERPRINT),
          Map.entry(ArtParser.ThreadsContext.class, Kind.THREADS),
          Map.entry(ArtParser.AttachedContext.class, Kind.ATTACHED),
          Map.entry(ArtParser.NotAttachedContext.class, Kind.NOT_ATTACHED),
          Map.entry(ArtParser.OpenNameContext.class, Kind.OPEN_NAME),
          Map.entry(ArtParser.AttributesContext.class, Kind.ATTRIBUTES),
          Map.entry(ArtParser.NativeFrameContext.class, Kind.NATIVE_FRAME),
          Map.entry(ArtParser.ThreadNoteContext.class, Kind.THREAD_NOTE),
          Map.entry(ArtParser.StackFrameContext.class, Kind.STACK_FRAME),
          Map.entry(ArtParser.LockUseContext.class, Kind.LOCK_USE),
          Map.entry(ArtParser.BlankContext.class, Kind.BLANK),
          Map.entry(ArtParser.WaterContext.class, Kind.WATER));

  private static final ArtLine PLAIN = new ArtLine.Plain();

  /** What returns with other numbers: thread headers, their attributes, lock lines. */
  private static final String SHAPE_STARTS = "\"|-";

  private final LineTable<ArtLine> table =
      new LineTable<>(
          new AntlrLineGrammar<>(
              new ArtLexer(null),
              ArtParser::new,
              ArtParser::dumpLine,
              KINDS,
              ArtLexer.OTHER,
              Kind.WATER),
          SHAPE_STARTS,
          this::compile);

  private final JvmFrames frames =
      new JvmFrames(
          new JvmFrames.TokenTypes(
              ArtLexer.PREFIX,
              ArtLexer.FUNCTION,
              ArtLexer.MODULE,
              ArtLexer.NATIVE_METHOD,
              ArtLexer.FILE,
              ArtLexer.LINE_NUMBER));

  /** Reads a line that is not empty. */
  LineView<ArtLine> read(byte[] bytes, int start, int end) {
    return table.read(bytes, start, end);
  }

  /** Whether a line that does not fit begins like a header. */
  static boolean isHeader(LineForm form) {
    return form.types()[0] == ArtLexer.NAME;
  }

  /** Whether such a line is a header of another VM. */
  static boolean isForeign(LineForm form) {
    return form.find(ArtLexer.FOREIGN) >= 0;
  }

  /** Whether a line that does not fit begins like one that belongs to a thread. */
  static boolean belongsToThread(LineForm form) {
    return switch (form.types()[0]) {
      case ArtLexer.AT,
          ArtLexer.LOCKED,
          ArtLexer.WAITING_ON,
          ArtLexer.SLEEPING_ON,
          ArtLexer.WAITING_TO_LOCK,
          ArtLexer.INFLATION ->
          true;
      default -> false;
    };
  }

  private ArtLine compile(LineView<ArtLine> line) {
    LineForm form = line.form();
    if (!form.fits()) {
      return PLAIN;
    }
    return switch ((Kind) form.kind()) {
      case STACK_FRAME -> new ArtLine.Frame(frames.read(line, 0));
      case NATIVE_FRAME -> nativeFrame(line);
      case LOCK_USE -> lock(form);
      default -> PLAIN;
    };
  }

  private ArtLine nativeFrame(LineView<ArtLine> line) {
    int symbol = line.form().find(ArtLexer.SYMBOL);
    return new ArtLine.Frame(
        frames.nativeFrame(
            line.text(line.form().find(ArtLexer.LIBRARY)),
            symbol < 0 ? "" : symbol(line.text(symbol))));
  }

  /** {@code (offset 0x1000) (android::Looper::pollInner(int)+148) (BuildId: 1eb3)}. */
  private static String symbol(String brackets) {
    String text = brackets;
    if (text.startsWith("(offset ")) {
      text = text.substring(text.indexOf(')') + 1).strip();
    }
    int build = text.lastIndexOf("(BuildId:");
    if (build >= 0) {
      text = text.substring(0, build).strip();
    }
    return text.startsWith("(") && text.endsWith(")") ? text.substring(1, text.length() - 1) : text;
  }

  private static ArtLine lock(LineForm form) {
    return new ArtLine.Lock(
        switch (form.types()[0]) {
          case ArtLexer.LOCKED -> LockKind.LOCKED;
          case ArtLexer.WAITING_TO_LOCK, ArtLexer.INFLATION -> LockKind.WAITING_TO_LOCK;
          case ArtLexer.WAITING_ON -> LockKind.WAITING_ON;
          default -> null;
        },
        form.find(ArtLexer.LOCK_ADDRESS),
        form.find(ArtLexer.LOCK_TYPE),
        form.find(ArtLexer.HOLDER));
  }
}
