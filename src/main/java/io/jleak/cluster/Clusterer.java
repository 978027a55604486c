package io.jleak.cluster;

import io.jleak.model.Cluster;
import io.jleak.model.NormalizedDump;
import io.jleak.model.NormalizedThread;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * Puts the threads of a series into clusters: first those with one identity ({@link ChainGroup}),
 * then groups whose chains are nearly equal.
 *
 * <p>Groups are taken in a total order, the largest first. Each joins the most similar group before
 * it that represents a cluster, or represents one itself (leader clustering). The result depends
 * neither on the order of threads nor on that of dumps, but for the order in which it lists them.
 */
public final class Clusterer {

  private final List<NormalizedDump> dumps;
  private final ClusterOptions options;
  private final ChainGroups groups = new ChainGroups();
  private final List<ClusterContent> contents = new ArrayList<>();
  private final IdentityHashMap<ChainGroup, ClusterContent> byGroup = new IdentityHashMap<>();

  private Clusterer(List<NormalizedDump> dumps, ClusterOptions options) {
    this.dumps = dumps;
    this.options = options;
  }

  /** The clusters over all dumps of a series. */
  public static Clustering cluster(List<NormalizedDump> dumps, ClusterOptions options) {
    Clusterer clusterer = new Clusterer(dumps, options);
    List<String> notes = clusterer.gather();
    clusterer.fill();
    return new Clustering(clusterer.clusters(), notes);
  }

  /** Decides which groups make one cluster. */
  private List<String> gather() {
    for (NormalizedDump dump : dumps) {
      for (NormalizedThread thread : dump.threads()) {
        groups.of(thread).add(thread);
      }
    }
    List<ChainGroup> ordered = new ArrayList<>(groups.all());
    Collections.sort(ordered);
    FrameSymbols symbols = new FrameSymbols(ordered);
    boolean anyCut = !ordered.isEmpty() && ordered.get(ordered.size() - 1).chain().truncated();
    Leaders leaders = new Leaders(options.similarity(), anyCut);
    for (ChainGroup group : ordered) {
      SymbolSequence sequence = symbols.sequence(group);
      Leader leader = leaders.find(group, sequence);
      if (leader == null) {
        leader = new Leader(contents.size(), group, sequence);
        contents.add(new ClusterContent(group, dumps.size()));
        leaders.add(leader);
      }
      byGroup.put(group, contents.get(leader.rank()));
    }
    return leaders.incomplete() == 0
        ? List.of()
        : List.of(incomplete(leaders.incomplete(), ordered.size()));
  }

  private static String incomplete(int incomplete, int chains) {
    return incomplete
        + " of "
        + chains
        + " distinct call chains were compared with only some of the many that share their rarest"
        + " frames; more of them may belong together";
  }

  private void fill() {
    for (int dump = 0; dump < dumps.size(); dump++) {
      for (NormalizedThread thread : dumps.get(dump).threads()) {
        ChainGroup group = groups.of(thread);
        byGroup.get(group).add(dump, thread, group);
      }
    }
  }

  private List<Cluster> clusters() {
    ClusterIds ids = new ClusterIds();
    for (ClusterContent content : contents) {
      content.name(ids);
    }
    Collections.sort(contents);
    List<Cluster> clusters = new ArrayList<>();
    PackageNames names = new PackageNames();
    for (ClusterContent content : contents) {
      clusters.add(content.toCluster(names));
    }
    return clusters;
  }
}
