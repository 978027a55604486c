package io.jleak.cluster;

/**
 * The groups that represent clusters, and which of them another group belongs to.
 *
 * <p>One with the same first frame of the application comes first: that frame names the culprit.
 * Only where there is none, one that is nearly equal but for this frame is taken.
 */
final class Leaders {

  /** Chains with different first frames of the application are not merged below this. */
  private static final double UNLIKE_APPLICATION_FRAMES = 0.9;

  private final LeaderIndex sameApplication;
  private final LeaderIndex anyApplication;
  private final PrefixIndex whole = new PrefixIndex();
  private final boolean anyCut;
  private int incomplete;

  /**
   * No leaders yet.
   *
   * @param similarity least similarity of a group to its leader
   * @param anyCut whether some of the groups to come lack outer frames
   */
  Leaders(double similarity, boolean anyCut) {
    this.anyCut = anyCut;
    sameApplication = new LeaderIndex(similarity);
    anyApplication = new LeaderIndex(Math.max(similarity, UNLIKE_APPLICATION_FRAMES));
  }

  void add(Leader leader) {
    ChainGroup group = leader.group();
    sameApplication.add(application(group), leader);
    anyApplication.add(group.realm(), leader);
    if (anyCut && !group.chain().truncated()) {
      whole.add(leader);
    }
  }

  /** The leader that the group belongs to, or null when it is like none of them. */
  Leader find(ChainGroup group, SymbolSequence sequence) {
    Leader leader = group.chain().truncated() ? whole.find(group) : null;
    if (leader != null) {
      return leader;
    }
    leader = sameApplication.find(application(group), sequence);
    boolean complete = sameApplication.complete();
    if (leader == null) {
      leader = anyApplication.find(group.realm(), sequence);
      complete &= anyApplication.complete();
    }
    incomplete += complete ? 0 : 1;
    return leader;
  }

  /** How many chains were not compared with all leaders that they may resemble. */
  int incomplete() {
    return incomplete;
  }

  private static String application(ChainGroup group) {
    return group.applicationFrame() + '\n' + group.realm();
  }
}
