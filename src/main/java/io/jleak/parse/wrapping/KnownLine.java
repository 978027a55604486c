package io.jleak.parse.wrapping;

/** What a line is to the repairs that let it pass unchanged. */
enum KnownLine {
  /** {@code at com.acme.Shop.sell(Shop.java:12)}, {@code - locked <0x…> (a X)}. */
  BODY,
  /** {@code "main" #1 prio=5 …}. */
  OPENING,
  /** {@code java.lang.Thread.State: RUNNABLE} behind blanks. */
  INDENTED_OPENING,
  /** {@code java.base/java.lang.VirtualThread.run(VirtualThread.java:456)} behind blanks. */
  INDENTED
}
