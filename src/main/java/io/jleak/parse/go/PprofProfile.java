package io.jleak.parse.go;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The parts of {@code profile.proto} that tell of stacks. Samples come before what they refer to,
 * so all is read first and put together afterwards; where the file is cut off, what came before
 * stays.
 */
final class PprofProfile {

  /** A text that the profile does not hold: the strings come last. */
  static final String NO_TEXT = "";

  // A tag is the number of a field times 8, plus 2 for messages and texts.
  private static final int SAMPLE_TYPE_TAG = 1 << 3 | 2;
  private static final int PERIOD_TYPE_TAG = 11 << 3 | 2;
  private static final int TIME_TAG = 9 << 3;
  private static final int DURATION_TAG = 10 << 3;
  private static final int PERIOD_TAG = 12 << 3;
  private static final int TYPE_TAG = 1 << 3;
  private static final int UNIT_TAG = 2 << 3;

  /**
   * Goroutines with one stack.
   *
   * @param locations innermost first
   * @param value how many; below 0 where a profile tells a difference
   * @param labels numbers of strings
   */
  record Sample(List<Long> locations, long value, Map<Integer, Integer> labels) {}

  /** A function at a location, with its file or null. */
  record Line(String function, String file, int number) {}

  private record Place(long function, int line) {}

  /** Several places are functions inlined into each other, the innermost first. */
  private record Location(long address, List<Place> places) {}

  /** Numbers of strings. */
  private record Function(int name, int file) {}

  /** Takes up one field of a message. */
  private interface Field {
    void read(int number, int tag, CodedInputStream in) throws IOException;
  }

  private final List<Integer> types = new ArrayList<>();
  private final List<Sample> samples = new ArrayList<>();
  private final Map<Long, Location> locations = new HashMap<>();
  private final Map<Long, Function> functions = new HashMap<>();
  private final Map<Long, List<Line>> lines = new HashMap<>();
  private final List<String> strings = new ArrayList<>();
  private long timeNanos;
  private long durationNanos;
  private String failure;

  private PprofProfile() {}

  /** Reads a profile as far as it goes. */
  static PprofProfile read(InputStream bytes) {
    PprofProfile profile = new PprofProfile();
    CodedInputStream in = CodedInputStream.newInstance(bytes);
    in.setSizeLimit(Integer.MAX_VALUE);
    try {
      readAll(in, profile::field);
    } catch (IOException e) {
      profile.failure = e.getMessage();
    }
    return profile;
  }

  /**
   * Whether bytes begin a profile: with the sort of its samples or of what they are taken by,
   * {@code 5a 04 08 01 10 02} (field 11, a message with the numbers 1 and 2 in its fields 1 and 2),
   * perhaps behind the time and the like.
   */
  static boolean beginsWith(byte[] head) {
    CodedInputStream in = CodedInputStream.newInstance(head);
    try {
      int tag = in.readTag();
      while (tag == TIME_TAG || tag == DURATION_TAG || tag == PERIOD_TAG) {
        in.readInt64();
        tag = in.readTag();
      }
      return (tag == SAMPLE_TYPE_TAG || tag == PERIOD_TYPE_TAG) && isValueType(in.readByteArray());
    } catch (IOException notProtobuf) {
      return false;
    }
  }

  private static boolean isValueType(byte[] message) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(message);
    int tag = in.readTag();
    boolean fits = tag != 0;
    while (fits && tag != 0) {
      fits = (tag == TYPE_TAG || tag == UNIT_TAG) && in.readInt64() >= 0;
      tag = fits ? in.readTag() : 0;
    }
    return fits;
  }

  private static void readAll(CodedInputStream in, Field field) throws IOException {
    int tag = in.readTag();
    while (tag != 0) {
      field.read(WireFormat.getTagFieldNumber(tag), tag, in);
      tag = in.readTag();
    }
  }

  /** Reads a message within the message. */
  private static void readInner(CodedInputStream in, Field field) throws IOException {
    readAll(CodedInputStream.newInstance(in.readByteArray()), field);
  }

  /** The numbers of a repeated field, which stand together or one by one. */
  private static void readNumbers(CodedInputStream in, int tag, List<Long> numbers)
      throws IOException {
    if (WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED) {
      numbers.add(in.readInt64());
      return;
    }
    CodedInputStream packed = CodedInputStream.newInstance(in.readByteArray());
    while (!packed.isAtEnd()) {
      numbers.add(packed.readInt64());
    }
  }

  private void field(int number, int tag, CodedInputStream in) throws IOException {
    switch (number) {
      case 1 -> types.add((int) numbers(in, 2)[1]);
      case 2 -> samples.add(sample(in));
      case 4 -> location(in);
      case 5 -> function(in);
      case 6 -> strings.add(in.readString());
      case 9 -> timeNanos = in.readInt64();
      case 10 -> durationNanos = in.readInt64();
      default -> in.skipField(tag);
    }
  }

  /** The plain numbers of a message by their fields, up to a last one. */
  private static long[] numbers(CodedInputStream message, int last) throws IOException {
    long[] numbers = new long[last + 1];
    readInner(
        message,
        (number, tag, in) -> {
          if (number <= last && WireFormat.getTagWireType(tag) == WireFormat.WIRETYPE_VARINT) {
            numbers[number] = in.readInt64();
          } else {
            in.skipField(tag);
          }
        });
    return numbers;
  }

  private static Sample sample(CodedInputStream message) throws IOException {
    List<Long> locations = new ArrayList<>();
    List<Long> values = new ArrayList<>();
    Map<Integer, Integer> labels = new LinkedHashMap<>();
    readInner(
        message,
        (number, tag, in) -> {
          switch (number) {
            case 1 -> readNumbers(in, tag, locations);
            case 2 -> readNumbers(in, tag, values);
            case 3 -> {
              long[] label = numbers(in, 2);
              labels.put((int) label[1], (int) label[2]);
            }
            default -> in.skipField(tag);
          }
        });
    return new Sample(locations, values.isEmpty() ? 0 : values.get(0), labels);
  }

  private void location(CodedInputStream message) throws IOException {
    long[] idAndAddress = new long[4];
    List<Place> places = new ArrayList<>();
    readInner(
        message,
        (number, tag, in) -> {
          switch (number) {
            case 1, 3 -> idAndAddress[number] = in.readInt64();
            case 4 -> {
              long[] line = numbers(in, 2);
              places.add(new Place(line[1], (int) line[2]));
            }
            default -> in.skipField(tag);
          }
        });
    locations.put(idAndAddress[1], new Location(idAndAddress[3], places));
  }

  private void function(CodedInputStream message) throws IOException {
    long[] fields = numbers(message, 4);
    functions.put(fields[1], new Function((int) fields[2], (int) fields[4]));
  }

  /** What each sample tells: one type or several; {@link #NO_TEXT} where it is cut off. */
  List<String> sampleTypes() {
    return types.isEmpty() ? List.of(NO_TEXT) : types.stream().map(this::text).toList();
  }

  List<Sample> samples() {
    return samples;
  }

  /** The time of the profile in ns since 1970; 0 when it is not told. */
  long timeNanos() {
    return timeNanos;
  }

  /** Whether it tells the difference between two moments. */
  boolean isDelta() {
    return durationNanos > 0;
  }

  /** Why it could not be read to its end, or null. */
  String failure() {
    return failure;
  }

  /** A string by its number. */
  String text(int number) {
    return number > 0 && number < strings.size() ? strings.get(number) : NO_TEXT;
  }

  /** The functions at a location; its address where they are not known. */
  List<Line> lines(long location) {
    return lines.computeIfAbsent(location, this::findLines);
  }

  private List<Line> findLines(long id) {
    Location location = locations.getOrDefault(id, new Location(id, List.of()));
    List<Line> found = new ArrayList<>();
    for (Place place : location.places) {
      Function function = functions.get(place.function);
      String name = function == null ? NO_TEXT : text(function.name);
      if (!name.isEmpty()) {
        String file = text(function.file);
        found.add(new Line(name, file.isEmpty() ? "?" : file, place.line));
      }
    }
    return found.isEmpty()
        ? List.of(new Line("0x" + Long.toHexString(location.address), null, 0))
        : found;
  }
}
