/** The JSON report: a contract, with its version inside. */
package io.jleak.report.json;
