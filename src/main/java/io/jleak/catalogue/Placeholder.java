package io.jleak.catalogue;

import io.jleak.model.CallChain;
import io.jleak.model.LockFacts;
import io.jleak.model.TrendFacts;
import java.util.Arrays;
import java.util.List;

/** What a text of a pattern can leave to be filled in: {@code {owner}} and so on. */
enum Placeholder {
  /** The innermost frame of the user's own code. */
  APPLICATION_FRAME("applicationFrame", "your code") {
    @Override
    String valueIn(TrendFacts facts) {
      CallChain chain = facts.chain();
      return chain.hasApplicationFrame()
          ? shortened(chain.frames().get(chain.applicationFrame()))
          : "";
    }
  },
  /** The call in which the threads wait. */
  BLOCKED_AT("blockedAt", "an unknown call") {
    @Override
    String valueIn(TrendFacts facts) {
      return shortened(facts.chain().blockedAt());
    }
  },
  COUNT("count", "") {
    @Override
    String valueIn(TrendFacts facts) {
      return String.valueOf(facts.count());
    }
  },
  /** What started the threads, where the runtime tells. */
  CREATOR("creator", "the code that starts them") {
    @Override
    String valueIn(TrendFacts facts) {
      return shortened(facts.chain().creator());
    }
  },
  /** The class of the lock they wait for: {@code ReentrantLock}, not its inner class. */
  LOCK("lock", "lock") {
    @Override
    String valueIn(TrendFacts facts) {
      List<String> types = facts.locks().types();
      if (types.isEmpty()) {
        return "";
      }
      String type = types.get(0).substring(types.get(0).lastIndexOf('.') + 1);
      int inner = types.get(0).startsWith("java.util.concurrent.") ? type.indexOf('$') : -1;
      return inner < 0 ? type : type.substring(0, inner);
    }
  },
  /** The most frequent name pattern, in quotes; virtual threads often have no name. */
  NAME("name", "these threads") {
    @Override
    String valueIn(TrendFacts facts) {
      String pattern = facts.names().isEmpty() ? "" : facts.names().get(0).pattern();
      return pattern.isEmpty() ? "" : '"' + pattern + '"';
    }
  },
  /** The thread that they wait for, in quotes. */
  OWNER("owner", "its owner") {
    @Override
    String valueIn(TrendFacts facts) {
      LockFacts locks = facts.locks();
      if (locks.owner() != null) {
        return '"' + locks.owner().name() + '"';
      }
      return locks.orphaned() ? "a thread that is gone" : "";
    }
  },
  /** The call in which that thread waits itself. */
  OWNER_BLOCKED_AT("ownerBlockedAt", "a call that does not return") {
    @Override
    String valueIn(TrendFacts facts) {
      LockFacts locks = facts.locks();
      return locks.owner() == null ? "" : shortened(locks.owner().chain().blockedAt());
    }
  };

  private final String word;
  private final String otherwise;

  Placeholder(String word, String otherwise) {
    this.word = word;
    this.otherwise = otherwise;
  }

  /** Its value, or an empty text where the facts do not tell. */
  abstract String valueIn(TrendFacts facts);

  /** Its value, or what to say where the facts do not tell. */
  String fillFrom(TrendFacts facts) {
    String value = valueIn(facts);
    return value.isEmpty() ? otherwise : value;
  }

  /** A function with its class, but without the package: the stack beside it shows that. */
  private static String shortened(String function) {
    String name = function.substring(function.lastIndexOf('/') + 1);
    int method = name.lastIndexOf('.');
    int type = name.lastIndexOf('.', method - 1);
    return name.substring(type + 1);
  }

  /** The placeholder with this word, or null when there is none. */
  static Placeholder of(String word) {
    for (Placeholder placeholder : values()) {
      if (placeholder.word.equals(word)) {
        return placeholder;
      }
    }
    return null;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(each -> each.word).toList();
  }
}
