/** Dumps of JRockit, BEA's and later Oracle's VM. */
package io.jleak.parse.jrockit;
