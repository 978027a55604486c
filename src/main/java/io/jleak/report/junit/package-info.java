/** Findings as a JUnit test report. */
package io.jleak.report.junit;
