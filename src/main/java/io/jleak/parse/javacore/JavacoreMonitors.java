package io.jleak.parse.javacore;

import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import io.jleak.parse.antlr.JavacoreLexer;
import io.jleak.parse.dump.DumpBuilder;
import io.jleak.parse.line.LineForm;
import io.jleak.parse.line.LineView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The monitors of a LOCKS section, which stands above the threads. VMs before IBM's Java 6 tell
 * only here who waits for whom.
 *
 * <pre>
 * 3LKMONOBJECT       com/acme/Shop@0x01: owner "a" (J9VMThread:0x02), entry count 1
 * 3LKWAITERQ            Waiting to enter:
 * 3LKWAITER                "b" (J9VMThread:0x03)
 * </pre>
 */
final class JavacoreMonitors {

  /** By the ids of those who want them. */
  private final Map<Long, LockUse> wanted = new HashMap<>();

  private String type = "";
  private long address = LockUse.NO_ADDRESS;
  private long owner = -1;
  private long flatOwner = -1;

  /** Wanted locks by the ident of their owners. */
  private final Map<Long, List<LockUse>> flat = new HashMap<>();

  void clear() {
    wanted.clear();
    flat.clear();
  }

  /** {@code com/acme/Shop@0x01: owner "a" (J9VMThread:0x02), entry count 1}. */
  void monitor(LineView<JavacoreLine> line) {
    LineForm form = line.form();
    int typeToken = form.find(JavacoreLexer.LOCK_TYPE);
    int addressToken = form.find(JavacoreLexer.LOCK_ADDRESS);
    type = typeToken < 0 ? "" : line.text(typeToken).replace('/', '.');
    address = addressToken < 0 ? LockUse.NO_ADDRESS : line.hexadecimal(addressToken, "@".length());
    owner = holder(line);
    flatOwner = ident(line);
  }

  /** {@code "b" (J9VMThread:0x03)} wants the monitor, or waits to be notified. */
  void waiter(LineView<JavacoreLine> line, DumpBuilder dump) {
    long id = holder(line);
    boolean enters = line.form().types()[0] == JavacoreLexer.ENTRY_WAITER;
    LockKind kind = enters ? LockKind.WAITING_TO_LOCK : LockKind.WAITING_ON;
    if (id >= 0 && address != LockUse.NO_ADDRESS) {
      LockUse use = new LockUse(kind, address, type, 0, -1);
      wanted.put(id, use);
      if (owner >= 0 && enters) {
        dump.owner(owner, use);
      } else if (flatOwner >= 0) {
        flat.computeIfAbsent(flatOwner, none -> new ArrayList<>()).add(use);
      }
    }
  }

  /** {@code ident 0x06 "main" (0x22A572C8) ee 0x22A57140}: who a flat lock's owner is. */
  void flatThread(LineView<JavacoreLine> line, DumpBuilder dump) {
    for (LockUse use : flat.getOrDefault(ident(line), List.of())) {
      dump.owner(
          holder(line),
          new LockUse(LockKind.WAITING_TO_LOCK, use.address(), use.type(), use.depth(), -1));
    }
  }

  private static long ident(LineView<JavacoreLine> line) {
    int ident = line.form().find(JavacoreLexer.IDENT);
    return ident < 0 ? -1 : line.hexadecimal(ident, 0);
  }

  private static long holder(LineView<JavacoreLine> line) {
    int id = line.form().find(JavacoreLexer.HOLDER_ID);
    return id < 0 ? -1 : line.hexadecimal(id, line.text(id).indexOf("0x"));
  }

  /** What the thread with an id waits for. */
  Optional<LockUse> wantedBy(long id) {
    return Optional.ofNullable(wanted.get(id));
  }
}
