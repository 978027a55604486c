/** OpenTelemetry's protocol as JSON: metrics of the dumps, and the findings as log records. */
package io.jleak.report.otlp;
