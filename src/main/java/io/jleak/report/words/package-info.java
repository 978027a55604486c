/** How reports for people speak: numbers, times, names of code, groups of threads. */
package io.jleak.report.words;
