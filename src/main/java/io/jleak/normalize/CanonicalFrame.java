package io.jleak.normalize;

import io.jleak.model.WaitKind;

/**
 * What is known of a function.
 *
 * @param function its canonical name
 * @param role whether it is plumbing, and of what sort
 * @param kind what a thread waits for in it, or null when that does not tell
 * @param application whether it belongs neither to the runtime nor to a known library
 */
record CanonicalFrame(String function, FrameRoles.Role role, WaitKind kind, boolean application) {}
