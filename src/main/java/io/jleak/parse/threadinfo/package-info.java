/** Dumps printed from {@code java.lang.management.ThreadInfo}. */
package io.jleak.parse.threadinfo;
