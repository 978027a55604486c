/**
 * Android dumps: what ART, and Dalvik before it, print on SIGQUIT (ANR traces).
 *
 * <p>Counted are all entries that begin with a name, native threads that are not attached to the
 * runtime among them. A thread without Java frames shows its native ones.
 */
package io.jleak.parse.art;
