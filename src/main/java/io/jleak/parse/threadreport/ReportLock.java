package io.jleak.parse.threadreport;

import io.jleak.model.DumpedThread;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.parse.antlr.ThreadReportLexer;
import io.jleak.parse.dump.ThreadBuilder;
import io.jleak.parse.jvm.WaitedLock;
import io.jleak.parse.line.LineForm;
import io.jleak.parse.line.LineView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a line of a thread report says of locks. */
final class ReportLock {

  /** {@code org.h2.engine.Session@4abc4d52}; GoCD forgets the line ends between such. */
  private static final Pattern OBJECT = Pattern.compile("([\\w$.\\[;]++)@([0-9a-f]{1,8})");

  private static final Pattern OWNER_ID = Pattern.compile("\\s+Id:\\s*(\\d{1,18})\\s*$");

  private ReportLock() {}

  /** The lock that a line names, as one that its thread waits for; null when it names none. */
  static LockUse wanted(LineView<ReportLine> line, ThreadBuilder thread) {
    LineForm form = line.form();
    int type = form.find(ThreadReportLexer.LOCK_TYPE);
    if (type < 0) {
      return null;
    }
    int hash = form.find(ThreadReportLexer.LOCK_HASH);
    String name = line.text(type);
    int owner = form.find(ThreadReportLexer.LOCK_OWNER);
    Matcher id = OWNER_ID.matcher(owner < 0 ? "" : line.text(owner));
    return new LockUse(
        WaitedLock.kind(thread.state, name),
        hash < 0 ? LockUse.NO_ADDRESS : line.hexadecimal(hash, 1),
        name,
        Math.max(0, thread.depth()),
        id.find() ? Long.parseLong(id.group(1)) : DumpedThread.UNKNOWN);
  }

  /** {@code owned by: worker-1}, where no number is told. */
  static Optional<String> ownerName(LineView<ReportLine> line) {
    int owner = line.form().find(ThreadReportLexer.LOCK_OWNER);
    if (owner < 0) {
      return Optional.empty();
    }
    String text = line.text(owner);
    return Optional.of(
        OWNER_ID.matcher(text.substring(text.indexOf(':') + 1)).replaceFirst("").strip());
  }

  static LockUse ownedBy(LockUse use, long owner) {
    return new LockUse(use.kind(), use.address(), use.type(), use.depth(), owner);
  }

  /**
   * {@code a.B@1b at a.C.d(C.java:1)java.lang.String@36036f62 at a.E.f(E.java:89)Locked
   * Synchronizers:}.
   */
  static List<LockUse> held(String text, boolean monitors) {
    List<LockUse> uses = new ArrayList<>();
    Matcher matcher = OBJECT.matcher(text);
    while (matcher.find()) {
      uses.add(
          new LockUse(
              monitors ? LockKind.LOCKED : LockKind.OWNS,
              Long.parseLong(matcher.group(2), 16),
              matcher.group(1),
              -1,
              DumpedThread.UNKNOWN));
    }
    return uses;
  }
}
