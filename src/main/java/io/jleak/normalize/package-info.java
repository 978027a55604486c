/**
 * From what a dump prints to what stays the same from run to run: stack traces become call chains,
 * thread names become patterns with slots.
 */
package io.jleak.normalize;
