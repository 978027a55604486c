package io.jleak.parse.hserr;

import io.jleak.model.DumpedThread;
import io.jleak.model.ThreadKind;
import io.jleak.model.ThreadState;
import io.jleak.parse.antlr.HsErrLexer;
import io.jleak.parse.dump.StackBuilder;
import io.jleak.parse.dump.ThreadBuilder;
import io.jleak.parse.line.LineForm;
import io.jleak.parse.line.LineView;

/**
 * What a line of a crash log says of a thread.
 *
 * @param address by which other lines name it
 */
record HsErrThread(
    String name, ThreadKind kind, long address, long nativeId, String state, boolean daemon) {

  private static final String STATE_START = "[";

  /**
   * {@code => 0x00007f8e JavaThread "main" daemon [_thread_in_vm, id=8165, stack(0x00,0x00)]}, and
   * {@code 0x00007f3e WatcherThread [stack: 0x00,0x00] [id=25]}, which is known by its class.
   */
  static HsErrThread of(LineView<HsErrLine> line) {
    LineForm form = line.form();
    String type = line.text(form.find(HsErrLexer.THREAD_CLASS));
    int name = form.find(HsErrLexer.THREAD_NAME);
    int id = form.find(HsErrLexer.THREAD_ID);
    int state = form.find(HsErrLexer.THREAD_STATE);
    return new HsErrThread(
        name < 0 ? type : line.uniqueText(name, 1, 1),
        type.equals("JavaThread") ? ThreadKind.PLATFORM : ThreadKind.VM_INTERNAL,
        line.hexadecimal(0, line.text(0).indexOf("0x")),
        id < 0 ? DumpedThread.UNKNOWN : line.decimal(id, "id=".length()),
        state < 0 ? "" : line.text(state, STATE_START.length(), 0),
        form.find(HsErrLexer.DAEMON) >= 0);
  }

  /** The thread without a stack. */
  ThreadBuilder builder(StackBuilder stacks, int line) {
    ThreadBuilder thread = new ThreadBuilder(stacks, line);
    thread.name = name;
    thread.kind = kind;
    thread.address = address;
    thread.nativeId = nativeId;
    thread.state = javaState();
    thread.stateText = state;
    thread.daemon = daemon;
    return thread;
  }

  /**
   * The state that the VM's word for it stands for. {@code _thread_blocked} is any wait, and a
   * thread between two states ({@code _thread_in_vm_trans}) counts as in the first of them.
   */
  private ThreadState javaState() {
    if (state.startsWith("_thread_in_")) {
      return ThreadState.RUNNABLE;
    }
    return state.startsWith("_thread_new") || state.startsWith("_thread_uninitialized")
        ? ThreadState.NEW
        : ThreadState.UNKNOWN;
  }
}
