/** From a thread dump to who waits for whom: owners, deadlocks, blocking trees, orphaned locks. */
package io.jleak.locks;
