package io.jleak.parse.coroutine;

import io.jleak.model.StackFrame;
import java.util.List;

/**
 * Finds in the stack of a coroutine's creation who started it: the innermost frame below the
 * machinery of launching.
 *
 * <pre>
 * 	at _COROUTINE._CREATION._(CoroutineDebugging.kt:30)
 * 	at kotlin.coroutines.intrinsics.IntrinsicsKt__IntrinsicsJvmKt.createCoroutineUnintercepted(…)
 * 	at kotlinx.coroutines.BuildersKt.launch$default(Unknown Source)
 * 	at com.acme.Shop.open(Shop.kt:26)                                   this one
 * </pre>
 */
final class Creation {

  /** Never the one who wanted the coroutine. */
  private static final List<String> MACHINERY =
      List.of("kotlin.", "kotlinx.coroutines.", "java.", "javax.", "jdk.", "sun.");

  /** Frameworks that start coroutines for somebody: the creator only where nobody else is. */
  private static final List<String> FRAMEWORKS =
      List.of("kotlinx.", "io.ktor.", "android.", "androidx.", "com.android.", "dalvik.");

  private StackFrame creator;
  private StackFrame framework;
  private boolean shown;
  private int frames;

  void clear() {
    creator = null;
    framework = null;
    shown = false;
    frames = 0;
  }

  /** The mark above the creation's frames, which stands there even when they are not recorded. */
  void begin() {
    shown = true;
  }

  /** Whether its mark was there. */
  boolean shown() {
    return shown;
  }

  void add(StackFrame frame) {
    frames++;
    if (creator != null || isOf(MACHINERY, frame)) {
      return;
    }
    if (!isOf(FRAMEWORKS, frame)) {
      creator = frame;
    } else if (framework == null) {
      framework = frame;
    }
  }

  int frames() {
    return frames;
  }

  /** Who started the coroutine; null where the frames do not tell. */
  StackFrame creator() {
    return creator != null ? creator : framework;
  }

  private static boolean isOf(List<String> prefixes, StackFrame frame) {
    for (String prefix : prefixes) {
      if (frame.owner().startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
