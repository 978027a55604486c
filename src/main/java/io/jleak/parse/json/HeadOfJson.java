package io.jleak.parse.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Set;

/**
 * Tells from its first bytes whether a source is JSON, and not a log with a JSON record per line.
 */
final class HeadOfJson {

  /** What the text of a log record is called by log drivers and frameworks. */
  private static final Set<String> LOGGED =
      Set.of("log", "message", "msg", "MESSAGE", "textPayload", "line", "body");

  private static final Set<String> OF_DUMPS =
      Set.of("threads", "threaddump", "threadcontainers", "threadinfos", "threadstate");

  /** {@code {"jsonPayload": {"message": …}}}. */
  private static final int DEEPEST_MESSAGE = 2;

  /** An error so near to the end may be of the place where the head ends. */
  private static final int LONGEST_TOKEN = 16;

  private boolean isLogged;
  private boolean isOfDump;

  private HeadOfJson() {}

  static boolean isOfDump(byte[] head) {
    String text = ascii(head);
    int end = text.indexOf('\n');
    String line = (end < 0 ? text : text.substring(0, end)).stripTrailing();
    return JsonOpening.at(line) && new HeadOfJson().readsAsDump(text);
  }

  /** Its ASCII characters, also of UTF-16, from the first that is none of white space on. */
  private static String ascii(byte[] head) {
    StringBuilder text = new StringBuilder(head.length);
    for (byte each : head) {
      if (each > 0 && (text.length() > 0 || each > ' ')) {
        text.append((char) each);
      }
    }
    return text.toString();
  }

  private boolean readsAsDump(String text) {
    try (JsonParser parser = JsonDocuments.FACTORY.createParser(new StringReader(text))) {
      JsonToken root = parser.nextToken();
      int depth = 1;
      while (depth > 0) {
        JsonToken token = parser.nextToken();
        if (token == null) {
          break;
        }
        if (token == JsonToken.FIELD_NAME) {
          String name = parser.currentName();
          isOfDump |= OF_DUMPS.contains(Field.letters(name));
          if (depth <= DEEPEST_MESSAGE && LOGGED.contains(name)) {
            token = parser.nextToken();
            isLogged |= token == JsonToken.VALUE_STRING || token == JsonToken.START_ARRAY;
          }
        }
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      }
      boolean oneLine = parser.currentTokenLocation().getLineNr() == 1;
      return isOfDump || !(root == JsonToken.START_OBJECT && oneLine && isLogged);
    } catch (JsonEOFException headEnds) {
      return isOfDump || !isLogged || text.indexOf('\n') >= 0;
    } catch (JsonProcessingException e) {
      return e.getLocation() != null
          && e.getLocation().getCharOffset() >= text.length() - LONGEST_TOKEN;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
