/** Dumps, threads and stack traces while they are being read, whatever their format. */
package io.jleak.parse.dump;
