package io.jleak.parse.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.jleak.model.DumpedThread;
import io.jleak.model.StackFrame;
import io.jleak.parse.dump.StackBuilder;
import io.jleak.parse.jcmd.StackLines;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Walks through a document and finds the threads in it, wherever they are. */
final class DocumentWalker {

  /**
   * Where a value stands.
   *
   * @param key the field that holds it, or the array it is in
   * @param depth 0 for the document itself
   * @param inArray whether it is an element of an array
   */
  private record Place(String key, int depth, boolean inArray) {

    static final Place DOCUMENT = new Place("", 0, false);

    Place field(String name) {
      return new Place(name, depth + 1, false);
    }

    Place element() {
      return new Place(key, depth + 1, true);
    }

    boolean says(String word) {
      return Field.letters(key).contains(word);
    }
  }

  private final DumpSeries series;
  private final EmbeddedText text;
  private final FieldReader fields;
  private final StackField stack;
  private final StackBuilder stacks = new StackBuilder();
  private JsonParser parser;
  private int firstLine;

  /** The thread container that is being read, in the JDK's own format. */
  private String container;

  private boolean inContainers;

  /** Whether the document before was a single thread: one thread a line is one dump. */
  private boolean afterThread;

  private boolean isLogRecord;

  DocumentWalker(DumpSeries series, EmbeddedText text) {
    this.series = series;
    this.text = text;
    this.stack = new StackField(new StackLines());
    this.fields = new FieldReader(stack, text);
  }

  /**
   * Reads the document whose first token the parser stands on.
   *
   * @param line number of its first line in the source
   */
  void read(JsonParser document, int line) throws IOException {
    parser = document;
    firstLine = line;
    container = null;
    inContainers = false;
    isLogRecord = false;
    series.next();
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      afterThread = object(Place.DOCUMENT, new ArrayList<>());
    } else {
      array(Place.DOCUMENT, null);
      afterThread = false;
    }
  }

  /**
   * Whether the document was a record of a log: the text in the next one may go on with its own.
   */
  boolean readLogRecord() {
    return isLogRecord;
  }

  private int line() {
    return firstLine - 1 + parser.currentTokenLocation().getLineNr();
  }

  /**
   * Reads an object, and says whether it is a thread.
   *
   * @param frames where it goes when it is a stack frame
   */
  private boolean object(Place place, List<StackFrame> frames) throws IOException {
    ThreadDraft draft = new ThreadDraft(line());
    ObjectNotes notes = new ObjectNotes(series.threads());
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (notes.isEmpty() && FrameObject.begins(name)) {
        stack.frame(parser, frames);
        return false;
      }
      Field field = Field.of(name);
      JsonToken value = parser.nextToken();
      notes.count();
      if (fields.read(field, parser, draft, notes, line())) {
        continue;
      }
      if (value.isStructStart()) {
        inner(field, place.field(name), draft, notes);
      } else if (value == JsonToken.VALUE_STRING) {
        notes.holdsText |= text.add(parser.getText(), line(), false);
      }
    }
    return finish(place, draft, notes);
  }

  /** An object or an array that is no field of a thread. */
  private void inner(Field field, Place place, ThreadDraft draft, ObjectNotes notes)
      throws IOException {
    if (!draft.looksLikeThread()) {
      notes.tell(series);
    }
    String outerContainer = container;
    boolean wereContainers = inContainers;
    if (field == Field.CONTAINERS) {
      inContainers = true;
      series.next();
    } else if (field == Field.THREADS && notes.container != null) {
      container = notes.container;
    }
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      object(place, new ArrayList<>());
    } else {
      array(place, notes);
    }
    container = outerContainer;
    inContainers = wereContainers;
  }

  private boolean finish(Place place, ThreadDraft draft, ObjectNotes notes) {
    isLogRecord |= place.depth() == 0 && draft.isSomethingElse;
    if (notes.holdsText && draft.threadName != null) {
      text.ofOneThread(); // {"threadName": "main", "stringifiedThreadInfo": "\"main\" Id=1 ..."}
      draft.isSomethingElse = true;
    }
    if (draft.isUnnamed() && !place.inArray() && place.depth() > 0) {
      draft.name = place.key(); // {"main": {"state": "WAITING", "stackTrace": [...]}}
    }
    if (draft.isThread(place.says("thread"))) {
      add(place, draft);
      return true;
    }
    notes.tell(series);
    for (ThreadDraft each : notes.threadsByName(draft.line)) {
      add(place, each);
    }
    long missing = notes.declared - (series.threads() - notes.threadsBefore);
    if (notes.container != null && missing > 0) {
      series.warn(
          line(),
          "%d of the %d threads of %s are not in the dump"
              .formatted(missing, notes.declared, notes.container));
    }
    return false;
  }

  private void add(Place place, ThreadDraft draft) {
    // Solr lists the threads of a deadlock a second time.
    if (place.says("deadlock") && series.has(draft.number())) {
      return;
    }
    if (place.depth() == 0 && afterThread) {
      series.goOn();
    }
    DumpedThread thread = draft.build(stacks, container);
    series.add(thread, format(place, draft));
  }

  private String format(Place place, ThreadDraft draft) {
    if (inContainers) {
      return JsonFormats.JCMD;
    }
    boolean actuator =
        place.depth() == 2 && place.inArray() && place.key().equals("threads") && draft.listsLocks;
    return actuator ? JsonFormats.ACTUATOR : JsonFormats.THREAD_INFO;
  }

  /**
   * Reads an array.
   *
   * @param notes of the object it is a field of, or null
   */
  private void array(Place place, ObjectNotes notes) throws IOException {
    EntryList entries = new EntryList(series);
    List<StackFrame> frames = new ArrayList<>();
    boolean onlyFrames = notes != null;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      switch (parser.currentToken()) {
        case START_OBJECT -> {
          int line = line();
          int before = frames.size();
          boolean thread = object(place.element(), frames);
          entries.add(thread, line);
          onlyFrames &= frames.size() > before;
        }
        case START_ARRAY -> {
          array(place.element(), null);
          onlyFrames = false;
        }
        case VALUE_STRING -> {
          onlyFrames = onlyFrames && stack.isFrame(parser.getText(), frames);
          if (!onlyFrames) {
            text.add(parser.getText(), line(), true);
          }
        }
        default -> onlyFrames = false;
      }
    }
    if (onlyFrames) {
      notes.stack(place.key(), frames);
    }
  }
}
