/** Findings as SARIF 2.1.0. */
package io.jleak.report.sarif;
