/**
 * Text to thread dumps: line grammars, one small state machine per format, and the table of
 * formats.
 */
package io.jleak.parse;
