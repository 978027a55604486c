package io.jleak.view;

import io.jleak.model.NormalizedThread;
import io.jleak.model.StackFrame;
import io.jleak.model.StackTrace;
import io.jleak.model.View;
import io.jleak.model.ViewColumn.Unit;
import io.jleak.view.Groups.Group;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Threads that are about to throw: an exception is made on their stacks, or a Go panic is under
 * way. That takes so little time that a thread which is seen at it does it often.
 */
final class ThrowingThreads implements ViewMaker {

  private static final String THROWABLE = "java.lang.Throwable";

  /**
   * What is thrown, and where.
   *
   * @param type the innermost class of the exception; empty where the stack does not name it
   * @param thrownIn the function that makes it
   */
  private record Throw(String type, String thrownIn) {

    static final Throw NONE = new Throw("", "");
  }

  private static final Comparator<Throw> ORDER =
      Comparator.comparing(Throw::type).thenComparing(Throw::thrownIn);

  @Override
  public String name() {
    return "throwing";
  }

  @Override
  public boolean mayTell() {
    return true;
  }

  @Override
  public View of(Scene scene) {
    IdentityHashMap<StackTrace, Throw> known = new IdentityHashMap<>();
    Groups<Throw> groups = new Groups<>();
    for (int i = 0; i < scene.threads().size(); i++) {
      NormalizedThread each = scene.threads().get(i);
      Throw thrown = known.computeIfAbsent(each.thread().stack(), ThrowingThreads::thrown);
      if (!thrown.equals(Throw.NONE)) {
        groups.add(thrown, i, each);
      }
    }
    ViewTable table =
        new ViewTable(name(), "Threads that throw")
            .column("threads", "count", Unit.COUNT)
            .column("exception", "what", Unit.TEXT)
            .column("function", "thrown in", Unit.FUNCTION)
            .column("thread", "such as", Unit.NAME);
    for (Map.Entry<Throw, Group> each : groups.sorted(ORDER)) {
      int first = each.getValue().indices.get(0);
      table.row(
          each.getValue().count,
          each.getKey().type,
          each.getKey().thrownIn,
          scene.threads().get(first).thread().name());
    }
    int threads = groups.threads();
    return table.view(
        threads > 0,
        threads == 0
            ? "none"
            : threads + (threads == 1 ? " thread is" : " threads are") + " about to throw");
  }

  private static Throw thrown(StackTrace stack) {
    List<StackFrame> frames = stack.frames();
    String type = null;
    for (int i = 0; i < frames.size(); i++) {
      StackFrame frame = frames.get(i);
      if (makes(frame)) {
        type = frame.owner();
      } else if (type != null) {
        return new Throw(type, frame.function());
      } else if (isPanic(frame)) {
        String by = i + 1 < frames.size() ? frames.get(i + 1).function() : "";
        return new Throw("panic", by);
      }
    }
    return type == null ? Throw.NONE : new Throw(type, "");
  }

  /** {@code java.lang.Throwable.fillInStackTrace}, {@code java.io.IOException.<init>}. */
  private static boolean makes(StackFrame frame) {
    String owner = frame.owner();
    return (owner.equals(THROWABLE)
            && (frame.method().equals("fillInStackTrace") || frame.method().equals("<init>")))
        || (frame.method().equals("<init>")
            && (owner.endsWith("Exception") || owner.endsWith("Error")));
  }

  /** {@code panic({0x1234, 0x5678})} of a goroutine: its own function, in no package. */
  private static boolean isPanic(StackFrame frame) {
    return frame.function().equals("panic") || frame.function().equals("runtime.gopanic");
  }
}
