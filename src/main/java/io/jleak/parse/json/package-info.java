/**
 * Thread dumps in JSON, whoever wrote it: threads are told by their fields, wherever in a document
 * they stand. Documents are streamed, never held as a tree.
 */
package io.jleak.parse.json;
