package io.jleak.cli;

import java.lang.reflect.Proxy;

/**
 * Lets a command end in good order on Ctrl-C and on {@code kill}. A shutdown hook could not do it,
 * since the JVM then ends with the code of the signal; {@code sun.misc.Signal}, in each JVM from
 * module jdk.unsupported, has no supported twin, and the compiler warns of its name.
 */
final class Interrupts {

  private Interrupts() {}

  /** Runs something instead of ending the process; without effect where that is not possible. */
  static void handle(Runnable end) {
    for (String name : new String[] {"INT", "TERM"}) {
      try {
        Class<?> signal = Class.forName("sun.misc.Signal");
        Class<?> handler = Class.forName("sun.misc.SignalHandler");
        Object proxy =
            Proxy.newProxyInstance(
                Interrupts.class.getClassLoader(),
                new Class<?>[] {handler},
                (self, method, arguments) -> {
                  if (method.getName().equals("handle")) {
                    end.run();
                  }
                  return null;
                });
        signal
            .getMethod("handle", signal, handler)
            .invoke(null, signal.getConstructor(String.class).newInstance(name), proxy);
      } catch (ReflectiveOperationException | IllegalArgumentException e) {
        // a JVM with -Xrs, or without the module: the signal ends it
      }
    }
  }
}
