/** Figures of a process without a dump, as {@code jleak record} writes them. */
package io.jleak.parse.samples;
