package io.jleak.parse;

import java.util.function.Function;

/**
 * A format of text dumps.
 *
 * @param name its name in reports, such as {@code hotspot}
 * @param newReader makes its reader for a source of the given name
 */
public record TextFormat(String name, Function<String, TextReader> newReader) {}
