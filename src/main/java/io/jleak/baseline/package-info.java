/**
 * What is known and accepted: a file of findings, each with its reason, with which those of a run
 * are compared. {@link io.jleak.baseline.Baseline} is the entrance.
 */
package io.jleak.baseline;
