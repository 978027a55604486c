package io.jleak.parse.hotspot;

import io.jleak.model.ThreadState;
import io.jleak.parse.antlr.HotSpotLexer;
import io.jleak.parse.hotspot.HotSpotLine.Kind;
import io.jleak.parse.line.LineForm;
import io.jleak.parse.line.LineView;
import java.util.regex.Pattern;

/** Tells a line that is only the start of one, though it fits the grammar. */
final class HotSpotPart {

  /** The VM's states of a thread behind {@code JavaThread state: }. */
  private static final Pattern VM_STATE =
      Pattern.compile(
          ".*: _?thread_(?:uninitialized|new|in_native|in_vm|in_Java|blocked)(?:_trans)?\\s*");

  private static final Pattern NATIVE_THREAD = Pattern.compile("(-+) \\S+ (-+)\\s*");

  private HotSpotPart() {}

  /** Whether a line that fits goes on behind its end, if no line end follows. */
  static boolean is(LineView<HotSpotLine> line) {
    LineForm form = line.form();
    return switch ((Kind) form.kind()) {
      case THREAD_STATE -> // TIMED_WAI     WAITING (park
          ((HotSpotLine.State) line.value()).state() == ThreadState.UNKNOWN
              || (form.find(HotSpotLexer.STATE_DETAIL) >= 0 && !line.text().strip().endsWith(")"));
      case VM_NOTE -> // JavaThread state: _thread_bl
          form.types()[0] == HotSpotLexer.VM_STATE && !VM_STATE.matcher(line.text()).matches();
      case SA_FRAME -> // - java.lang.Thread.run() @bci=11, line=8
          SaFrames.isPlaced(form) && form.find(HotSpotLexer.SA_NOTE) < 0;
      case SA_SYMBOL -> !line.text().contains(" + 0x") && !line.text().contains("?");
      case SA_NATIVE -> { // ----------------- 11578 ---------
        var rules = NATIVE_THREAD.matcher(line.text());
        yield rules.matches() && rules.group(1).length() != rules.group(2).length();
      }
      case LOCK_USE, OWNED_SYNCHRONIZER -> // - locked <0x0000000414c00a28>
          form.find(HotSpotLexer.LOCK_ADDRESS) >= 0 && form.find(HotSpotLexer.LOCK_TYPE) < 0;
      default -> false;
    };
  }
}
