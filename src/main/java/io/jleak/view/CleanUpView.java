package io.jleak.view;

import io.jleak.model.NormalizedThread;
import io.jleak.model.RuntimeThreads;
import io.jleak.model.ThreadState;
import io.jleak.model.View;
import io.jleak.model.ViewColumn.Unit;

/**
 * The threads that clean up behind dead objects. They wait nearly always: one that is seen in the
 * code of the application, or blocked, holds up all others.
 */
final class CleanUpView implements ViewMaker {

  /** For a moment they contend for the queue itself. */
  private static final String QUEUES = "java.lang.ref.";

  @Override
  public String name() {
    return "finalizer";
  }

  @Override
  public boolean mayTell() {
    return true;
  }

  @Override
  public View of(Scene scene) {
    ViewTable table =
        new ViewTable(name(), "Finalizer and cleaners")
            .column("thread", "thread", Unit.NAME)
            .column("state", "state", Unit.TEXT)
            .column("busy", "busy", Unit.TEXT)
            .column("function", "where", Unit.FUNCTION)
            .column("applicationFunction", "your code", Unit.FUNCTION);
    int all = 0;
    int busy = 0;
    for (NormalizedThread each : scene.threads()) {
      if (RuntimeThreads.cleansUp(each)) {
        boolean works = works(each);
        all++;
        busy += works ? 1 : 0;
        table.row(
            each.thread().name(),
            each.thread().state().name(),
            works ? "yes" : "no",
            Code.where(each.chain()),
            Code.yours(each.chain()));
      }
    }
    return table.view(
        busy > 0,
        all == 0
            ? "none in the dump"
            : busy == 0 ? "idle" : busy + " of " + all + " busy: what they clean up waits");
  }

  private static boolean works(NormalizedThread each) {
    return each.chain().hasApplicationFrame()
        || (each.thread().state() == ThreadState.BLOCKED
            && !each.chain().blockedAt().startsWith(QUEUES));
  }
}
