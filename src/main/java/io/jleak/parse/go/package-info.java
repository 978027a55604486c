/**
 * What the Go runtime tells of its goroutines: their stacks as text, and the goroutine profile as
 * text and in binary form.
 */
package io.jleak.parse.go;
