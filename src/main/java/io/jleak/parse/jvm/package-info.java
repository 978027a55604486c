/** What all formats with Java stack frames share. */
package io.jleak.parse.jvm;
