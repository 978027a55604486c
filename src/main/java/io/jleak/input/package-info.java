/**
 * From the user's arguments to named sources of bytes and lines: opens, unpacks, decodes, splits.
 */
package io.jleak.input;
