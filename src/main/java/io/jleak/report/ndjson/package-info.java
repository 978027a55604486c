/** Flat lines for query engines: a row per cluster and dump. */
package io.jleak.report.ndjson;
