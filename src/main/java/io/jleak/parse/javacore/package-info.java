/**
 * Javacores of OpenJ9, IBM J9 and IBM's classic VM.
 *
 * <p>Counted are the threads the VM knows, its own {@code live threads}. Entries named {@code
 * Anonymous native thread}, printed on some platforms for all others of the process, are not.
 */
package io.jleak.parse.javacore;
