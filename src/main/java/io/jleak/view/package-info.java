/**
 * Makes the views: the threads of the last dump looked at in ways that people know, each a table.
 * They judge nothing; at most they say that they have something to tell.
 */
package io.jleak.view;
