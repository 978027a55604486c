package io.jleak.parse.line;

import java.nio.charset.StandardCharsets;

/**
 * Looks lines up by their bytes or by their shape, and has the grammar read only those that are
 * new.
 *
 * @param <V> what the format makes of a line's form: for lines that are looked up by bytes it may
 *     hold the line's content, for those looked up by shape only what all lines of the shape share
 */
public final class LineTable<V> {

  /** What a format makes of a line that the grammar has just read. */
  public interface Compiler<V> {
    V compile(LineView<V> line);
  }

  private final LineGrammar grammar;
  private final String shapeStarts;
  private final Compiler<V> compiler;
  private final ByteMap<Exact<V>> lines = new ByteMap<>();
  private final ByteMap<Shaped<V>> shapes = new ByteMap<>();
  private final LineShape shape;
  private final LineView<V> view = new LineView<>();
  private int[] starts = new int[32];
  private int[] ends = new int[32];

  /**
   * A table for one format.
   *
   * @param shapeStarts first characters, after blanks, of the lines that return with other numbers
   *     in them, such as thread headers; how many digits a number has must not matter in those
   *     lines
   * @param compiler what the format makes of a form
   */
  public LineTable(LineGrammar grammar, String shapeStarts, Compiler<V> compiler) {
    this(grammar, shapeStarts, compiler, new LineShape());
  }

  /**
   * The same, using a shape that others take, too.
   *
   * @param shape may be that of the line at hand already
   */
  public LineTable(LineGrammar grammar, String shapeStarts, Compiler<V> compiler, LineShape shape) {
    this.shape = shape;
    this.grammar = grammar;
    this.shapeStarts = shapeStarts;
    this.compiler = compiler;
  }

  /** Reads a line that is not empty; the view is valid until the next call. */
  public LineView<V> read(byte[] bytes, int start, int end) {
    int at = start;
    while (at < end - 1 && (bytes[at] == ' ' || bytes[at] == '\t')) {
      at++;
    }
    return shapeStarts.indexOf(bytes[at]) >= 0
        ? byShape(bytes, start, end)
        : byBytes(bytes, start, end);
  }

  /** The form of a line of which equal copies are likely, such as a stack frame. */
  LineView<V> byBytes(byte[] bytes, int start, int end) {
    long hash = ByteMap.hash(bytes, start, end);
    Exact<V> known = lines.get(bytes, start, end, hash);
    if (known == null) {
      LineForm form = parse(bytes, start, end);
      V value = compile(bytes, start, end, form);
      known = new Exact<>(form, value);
      if (form.comesAgain()) {
        lines.put(bytes, start, end, hash, known);
      }
    }
    view.set(bytes, start, end, known.form, known.form.starts(), known.form.ends(), known.value);
    return view;
  }

  /** The form of a line that returns with other numbers in it, such as a thread header. */
  LineView<V> byShape(byte[] bytes, int start, int end) {
    if (!shape.isOf(bytes, start, end)) {
      shape.take(bytes, start, end);
    }
    long hash = ByteMap.hash(shape.bytes, 0, shape.length);
    Shaped<V> known = shapes.get(shape.bytes, 0, shape.length, hash);
    if (known == null) {
      LineForm form = parse(bytes, start, end);
      if (!form.comesAgain()) {
        view.set(
            bytes, start, end, form, form.starts(), form.ends(), compile(bytes, start, end, form));
        return view;
      }
      known = Shaped.of(form, compile(bytes, start, end, form), shape);
      if (known == null) { // a token ends inside a number: this shape has no slots
        return byBytes(bytes, start, end);
      }
      shapes.put(shape.bytes, 0, shape.length, hash, known);
    }
    locate(known);
    shape.forget();
    view.set(bytes, start, end, known.form, starts, ends, known.value);
    return view;
  }

  private LineForm parse(byte[] bytes, int start, int end) {
    return grammar.parse(new String(bytes, start, end - start, StandardCharsets.ISO_8859_1));
  }

  private V compile(byte[] bytes, int start, int end, LineForm form) {
    view.set(bytes, start, end, form, form.starts(), form.ends(), null);
    return compiler.compile(view);
  }

  /** Finds the tokens of a known shape in the line whose shape was just taken. */
  private void locate(Shaped<V> known) {
    int count = known.form.types().length;
    if (starts.length < count) {
      starts = new int[count * 2];
      ends = new int[count * 2];
    }
    for (int i = 0; i < count; i++) {
      starts[i] = known.startDistances[i] + behind(known.startAnchors[i]);
      ends[i] = known.endDistances[i] + behind(known.endAnchors[i]);
    }
  }

  /** Where the n-th number ends (n from 1 on); 0 for the start of the line. */
  private int behind(int number) {
    return number == 0 ? 0 : shape.numberEnds[number - 1];
  }

  private record Exact<V>(LineForm form, V value) {}

  /** A form whose token ends are told as distances from the end of the number before them. */
  private static final class Shaped<V> {
    final LineForm form;
    final V value;
    final int[] startAnchors;
    final int[] startDistances;
    final int[] endAnchors;
    final int[] endDistances;

    private Shaped(LineForm form, V value) {
      this.form = form;
      this.value = value;
      int count = form.types().length;
      startAnchors = new int[count];
      startDistances = new int[count];
      endAnchors = new int[count];
      endDistances = new int[count];
    }

    /** The form in terms of a line's numbers, or null when a token ends inside a number. */
    static <V> Shaped<V> of(LineForm form, V value, LineShape shape) {
      Shaped<V> shaped = new Shaped<>(form, value);
      return anchor(form.starts(), shape, shaped.startAnchors, shaped.startDistances)
              && anchor(form.ends(), shape, shaped.endAnchors, shaped.endDistances)
          ? shaped
          : null;
    }

    private static boolean anchor(int[] places, LineShape shape, int[] anchors, int[] distances) {
      int number = 0;
      for (int i = 0; i < places.length; i++) {
        while (number < shape.numbers && shape.numberEnds[number] <= places[i]) {
          number++;
        }
        if (number < shape.numbers && shape.numberStarts[number] < places[i]) {
          return false;
        }
        anchors[i] = number;
        distances[i] = places[i] - (number == 0 ? 0 : shape.numberEnds[number - 1]);
      }
      return true;
    }
  }
}
