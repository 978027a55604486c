/** Metrics as text, for what scrapes Prometheus. */
package io.jleak.report.openmetrics;
