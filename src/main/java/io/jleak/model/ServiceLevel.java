package io.jleak.model;

/**
 * What a team has promised for findings of a kind; texts are empty where its policy says nothing.
 *
 * @param priority null where no policy says one
 * @param respondWithin such as {@code 15 min}
 * @param owner who answers
 * @param runbook where the steps of the team are written, mostly an address
 */
public record ServiceLevel(Priority priority, String respondWithin, String owner, String runbook) {

  /** Where no rule of a policy fits. */
  public static final ServiceLevel NONE = new ServiceLevel(null, "", "", "");
}
