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
      return chain.hasApplicationFrame() ? chain.frames().get(chain.applicationFrame()) : "";
    }
  },
  /** The call in which the threads wait. */
  BLOCKED_AT("blockedAt", "the call they wait in") {
    @Override
    String valueIn(TrendFacts facts) {
      return facts.chain().blockedAt();
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
      return facts.chain().creator();
    }
  },
  /** The class of the lock they wait for, without its package. */
  LOCK("lock", "lock") {
    @Override
    String valueIn(TrendFacts facts) {
      List<String> types = facts.locks().types();
      return types.isEmpty() ? "" : types.get(0).substring(types.get(0).lastIndexOf('.') + 1);
    }
  },
  /** The most frequent name pattern. */
  NAME("name", "these threads") {
    @Override
    String valueIn(TrendFacts facts) {
      return facts.names().isEmpty() ? "" : facts.names().get(0).pattern();
    }
  },
  /** The thread that they wait for, in quotes. */
  OWNER("owner", "the thread that holds it") {
    @Override
    String valueIn(TrendFacts facts) {
      LockFacts locks = facts.locks();
      return locks.owner() == null ? "" : '"' + locks.owner().name() + '"';
    }
  },
  /** The call in which that thread waits itself. */
  OWNER_BLOCKED_AT("ownerBlockedAt", "a call that does not return") {
    @Override
    String valueIn(TrendFacts facts) {
      LockFacts locks = facts.locks();
      return locks.owner() == null ? "" : locks.owner().chain().blockedAt();
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
