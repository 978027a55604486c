/** What formats share that take up a source as a whole: JSON, profiles, recordings. */
package io.jleak.parse.content;
