package io.jleak.parse.go;

import java.util.List;

/** Says what a profile is that does not hold goroutines. */
final class OtherProfile {

  private OtherProfile() {}

  /**
   * The rest of a sentence that begins with the source's name.
   *
   * @param types what each sample tells: {@code inuse_space} and so on
   */
  static String message(List<String> types) {
    return "is a "
        + kind(types)
        + " profile, which holds no goroutines; take /debug/pprof/goroutine?debug=2 instead";
  }

  private static String kind(List<String> types) {
    if (types.contains("inuse_space") || types.contains("alloc_space")) {
      return "heap";
    }
    if (types.contains("cpu")) {
      return "CPU";
    }
    if (types.contains("contentions")) {
      return "block or mutex";
    }
    return types.contains("threadcreate") ? "threadcreate" : "pprof";
  }
}
