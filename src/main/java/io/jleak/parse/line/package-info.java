/**
 * Reading lines by grammar, each distinct line or shape of line once.
 *
 * <p>A dump of a million lines holds a few hundred different ones. {@link
 * io.jleak.parse.line.LineTable} looks a line up by its bytes; what it has not seen goes through
 * the ANTLR grammar of the format, and the result is kept. Lines that differ only in numbers
 * (headers, lock lines) are looked up by their shape, and the numbers are read from where the shape
 * has them.
 */
package io.jleak.parse.line;
