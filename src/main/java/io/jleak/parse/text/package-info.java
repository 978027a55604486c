/**
 * What all text formats share: readers that are handed one line after the other, and the account of
 * every line.
 */
package io.jleak.parse.text;
