/**
 * The leak patterns: what to look for in a group of threads, and what to say and do about it.
 *
 * <p>Patterns are data. The built-in ones are folders of resources beside this package, each with a
 * {@code pattern.json} and a {@code page.md}, listed in {@code catalogue.txt}; users add their own
 * in a file. {@link io.jleak.catalogue.Catalogue} is the entrance.
 */
package io.jleak.catalogue;
