/**
 * Dumps of Kotlin coroutines: the flat dump and the trees of kotlinx.coroutines' {@code
 * DebugProbes}, and the trees in the thread dumps of IDEs built on IntelliJ's platform.
 */
package io.jleak.parse.coroutine;
