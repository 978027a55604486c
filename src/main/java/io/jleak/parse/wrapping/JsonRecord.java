package io.jleak.parse.wrapping;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.jleak.parse.text.Openings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A line of a log that is a JSON object, as containers and collectors write it: {@code {"log":"\tat
 * java.lang.Thread.run(Thread.java:840)\n","stream":"stdout","time":"…"}}.
 */
final class JsonRecord {

  /** Fields that hold what was logged; the first of those on the outermost level counts. */
  private static final List<String> FIELDS =
      List.of(
          "log",
          "message",
          "msg",
          "@message",
          "MESSAGE",
          "textPayload",
          "line",
          "body",
          "full_message",
          "short_message",
          "Body",
          "Message",
          "event",
          "text",
          "_raw");

  private static final int NONE = Integer.MAX_VALUE;
  private static final int LONG = 200;

  private final JsonFactory json = new JsonFactory();
  private final Openings openings;

  /** What was logged. */
  private byte[] text;

  private int rank;
  private boolean dockers;

  JsonRecord(Openings openings) {
    this.openings = openings;
  }

  /** Whether the bytes are one object that holds something logged. */
  boolean read(byte[] bytes, int start, int end) {
    rank = NONE;
    text = null;
    try (JsonParser parser = json.createParser(bytes, start, end - start)) {
      read(parser);
      return text != null && parser.nextToken() == null;
    } catch (IOException noJson) {
      return false;
    }
  }

  /** What was logged, maybe several lines. */
  byte[] text() {
    return text;
  }

  /**
   * Whether it stands in the field that Docker uses, where all but parts of a line end with one.
   */
  boolean isDockers() {
    return dockers;
  }

  private void read(JsonParser parser) throws IOException {
    int depth = 0;
    do {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return;
      }
      switch (token) {
        case START_OBJECT -> depth++;
        case START_ARRAY -> {
          if ("MESSAGE".equals(parser.currentName())) {
            bytesOf(parser);
          } else {
            depth++;
          }
        }
        case END_OBJECT, END_ARRAY -> depth--;
        case VALUE_STRING -> string(parser, depth);
        default -> {}
      }
    } while (depth > 0);
  }

  private void string(JsonParser parser, int depth) throws IOException {
    int field = FIELDS.indexOf(parser.currentName());
    int newRank = field < 0 ? NONE : depth * FIELDS.size() + field;
    if (newRank < rank) {
      take(parser.getText().getBytes(StandardCharsets.UTF_8), newRank, field == 0);
    } else if (rank >= 0 && parser.getTextLength() > LONG) {
      byte[] other = parser.getText().getBytes(StandardCharsets.UTF_8);
      if (holdsDump(other)) {
        take(other, -1, false); // {"message": "all threads", "stack_trace": "\"main\" #1 …"}
      }
    }
  }

  private void take(byte[] newText, int newRank, boolean log) {
    text = newText;
    rank = newRank;
    dockers = log;
  }

  /** journald writes what is not UTF-8, and what holds colours, as a list of bytes. */
  private void bytesOf(JsonParser parser) throws IOException {
    ByteText list = new ByteText();
    while (parser.nextToken() == JsonToken.VALUE_NUMBER_INT) {
      list.add(parser.getIntValue());
    }
    take(Arrays.copyOf(list.bytes, list.length), 0, false);
  }

  private boolean holdsDump(byte[] lines) {
    int start = 0;
    for (int at = 0; at < lines.length; at++) {
      if (lines[at] == '\n') {
        if (openings.in(lines, start, at)) {
          return true;
        }
        start = at + 1;
      }
    }
    return false;
  }
}
