package io.jleak.cluster;

import io.jleak.model.ThreadKind;
import java.util.HashMap;
import java.util.Map;

/** The packages of classes, each cut from a class's name once. */
final class PackageNames {

  private final Map<String, String> ofClasses = new HashMap<>();
  private final Map<String, String> ofGo = new HashMap<>();

  /** The package of what a frame's function belongs to. */
  String of(String owner, ThreadKind kind) {
    return kind == ThreadKind.GOROUTINE
        ? ofGo.computeIfAbsent(owner, PackageNames::cutGo)
        : ofClasses.computeIfAbsent(owner, PackageNames::cut);
  }

  private static String cut(String owner) {
    return owner.substring(0, Math.max(0, owner.lastIndexOf('.')));
  }

  /** {@code main.(*ledger)} and {@code net/http}. */
  private static String cutGo(String owner) {
    int end = owner.indexOf(".(");
    return end < 0 ? owner : owner.substring(0, end);
  }
}
