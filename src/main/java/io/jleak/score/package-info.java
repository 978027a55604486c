/** Measures the verdict on series of dumps whose truth is known. */
package io.jleak.score;
