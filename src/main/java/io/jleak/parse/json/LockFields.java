package io.jleak.parse.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.jleak.model.LockKind;
import io.jleak.model.LockUse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads locks, written as strings or as objects. */
final class LockFields {

  /** A lock object by its class and identity hash, and the thread that holds it, or -1. */
  record Lock(String type, long hash, long owner) {
    LockUse use(LockKind kind, int depth) {
      return new LockUse(kind, hash, type, depth, owner);
    }

    Lock ownedBy(long thread) {
      return new Lock(type, hash, thread);
    }
  }

  /** Fields whose values can be objects or arrays themselves. */
  private static final Set<String> NESTED =
      Set.of("name", "object", "lock", "lockname", "owner", "ownerid", "locks");

  private final Map<String, String> types = new HashMap<>();

  /** {@code java.lang.Object@1b2c3d}; null for anything else. */
  Lock ofText(String text, int radix) {
    int at = text.lastIndexOf('@');
    if (at <= 0) {
      return null;
    }
    return new Lock(type(text.substring(0, at)), number(text.substring(at + 1), radix), -1);
  }

  /** {@code Lock(java.lang.Object@112233})}, with the brace, as Spark prints it: decimal. */
  Lock ofSpark(String text) {
    int left = text.indexOf('(');
    int end = text.length();
    while (end > 0 && (text.charAt(end - 1) == ')' || text.charAt(end - 1) == '}')) {
      end--;
    }
    return left < 0 || left > end ? null : ofText(text.substring(left + 1, end), 10);
  }

  /**
   * A string, or an object with any of the fields of LockInfo, MonitorInfo, Solr's or the JDK's
   * blockers; null where it names no lock.
   */
  Lock read(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      return ofText(parser.getText(), 16);
    }
    return parser.currentToken() == JsonToken.START_OBJECT
        ? new LockObject().read(parser).lock()
        : null;
  }

  /** An array of locks; what is no array is none. */
  void readAll(JsonParser parser, LockKind kind, List<LockUse> into) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      parser.skipChildren();
      return;
    }
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == JsonToken.START_OBJECT) {
        LockObject object = new LockObject().read(parser);
        object.addTo(into, kind);
      } else if (parser.currentToken() == JsonToken.VALUE_NULL) {
        into.add(new LockUse(LockKind.ELIMINATED, LockUse.NO_ADDRESS, "", -1, -1));
      } else {
        Lock lock = read(parser);
        if (lock != null) {
          into.add(lock.use(kind, -1));
        }
      }
    }
  }

  private String type(String text) {
    return types.computeIfAbsent(text, same -> same);
  }

  private static long number(String text, int radix) {
    try {
      return Long.parseLong(text, radix);
    } catch (NumberFormatException noHash) {
      return LockUse.NO_ADDRESS;
    }
  }

  /** One object and what it says. */
  private final class LockObject {

    private String type;
    private long hash = LockUse.NO_ADDRESS;
    private long owner = -1;
    private int depth = -1;
    private Lock named;

    /** {@code "locks"} of {@code monitorsOwned}, which come as strings behind their depth. */
    private List<LockUse> locks;

    LockObject read(JsonParser parser) throws IOException {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = Field.letters(parser.currentName());
        if (parser.nextToken().isStructStart() && !NESTED.contains(name)) {
          parser.skipChildren();
          continue;
        }
        switch (name) {
          case "classname" -> type = type(parser.getText());
          case "identityhashcode" -> hash = NumberField.read(parser, LockUse.NO_ADDRESS);
          case "lockedstackdepth", "depth" -> depth = (int) NumberField.read(parser, -1);
          case "name", "object", "lock", "lockname" -> named = LockFields.this.read(parser);
          case "owner", "ownerid" -> owner = owner(parser);
          case "id" -> owner = NumberField.read(parser, -1);
          case "locks" -> {
            locks = new ArrayList<>();
            readAll(parser, LockKind.LOCKED, locks);
          }
          default -> {}
        }
      }
      return this;
    }

    /** {@code "30"}, {@code 30}, {@code {"name": "main", "id": 30}}. */
    private long owner(JsonParser parser) throws IOException {
      return parser.currentToken() == JsonToken.START_OBJECT
          ? new LockObject().read(parser).owner
          : NumberField.read(parser, -1);
    }

    Lock lock() {
      if (type != null) {
        return new Lock(type, hash, owner);
      }
      return named == null ? null : named.ownedBy(owner);
    }

    void addTo(List<LockUse> into, LockKind kind) {
      Lock lock = lock();
      if (lock != null) {
        into.add(lock.use(kind, depth));
      }
      if (locks != null) {
        for (LockUse use : locks) {
          into.add(new LockUse(use.kind(), use.address(), use.type(), depth, -1));
        }
      }
    }
  }
}
