/**
 * The verdict on a canary: dumps of a new version beside dumps of an old one. Each process is
 * analysed by itself, and only then are the two sides held against each other.
 */
package io.jleak.compare;
