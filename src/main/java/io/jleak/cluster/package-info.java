/**
 * Puts threads with the same or nearly the same call chain together: exact chains first, then near
 * duplicates by edit distance.
 */
package io.jleak.cluster;
