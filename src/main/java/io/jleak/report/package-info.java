/** The formats in which an analysis is reported, peers behind one interface. */
package io.jleak.report;
