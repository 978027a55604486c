package io.jleak.view;

import io.jleak.model.CallChain;

/** Which functions of a call chain tell most. */
final class Code {

  private Code() {}

  /** The function that blocks, or the innermost one; empty where there is none. */
  static String where(CallChain chain) {
    return chain.blockedAt();
  }

  /** The innermost function of the application; empty where there is none. */
  static String yours(CallChain chain) {
    return chain.hasApplicationFrame() ? chain.frames().get(chain.applicationFrame()) : "";
  }
}
