/** The text report for people: what to do first, the tables after it. */
package io.jleak.report.text;
