/**
 * What others did to the lines of a dump on its way: prefixes, records, escapes, wraps. Each stage
 * is a reader of lines that repairs those of another.
 */
package io.jleak.parse.wrapping;
