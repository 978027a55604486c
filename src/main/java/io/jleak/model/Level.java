package io.jleak.model;

/** How urgent a finding is, the least urgent first. */
public enum Level {
  INFO,
  YELLOW,
  ORANGE,
  RED
}
