package io.jleak.cluster;

import io.jleak.model.*;
import java.util.*;

public final class Clusterer {
  private Clusterer() {}

  public static List<Cluster> cluster(List<NormalizedDump> dumps, double similarity) {
    Map<String, List<List<NormalizedThread>>> map = new LinkedHashMap<>();
    for (int d = 0; d < dumps.size(); d++) {
      for (NormalizedThread t : dumps.get(d).threads()) {
        String key = t.chain().frames() + t.chain().creator();
        if (!t.chain().hasApplicationFrame()) key += "|" + t.name().pattern();
        var lists =
            map.computeIfAbsent(
                key,
                k -> {
                  var l = new ArrayList<List<NormalizedThread>>();
                  for (int i = 0; i < dumps.size(); i++) l.add(new ArrayList<>());
                  return l;
                });
        lists.get(d).add(t);
      }
    }
    List<Cluster> out = new ArrayList<>();
    for (var e : map.entrySet()) {
      NormalizedThread any =
          e.getValue().stream().filter(l -> !l.isEmpty()).findFirst().get().get(0);
      String h = String.format("%08x", e.getKey().hashCode());
      out.add(
          new Cluster(
              h,
              "v1:" + h,
              any.chain(),
              any.thread().stack(),
              e.getValue(),
              any.thread().stack().frames().size(),
              0));
    }
    out.sort(Comparator.comparingInt((Cluster c) -> -c.counts().get(c.counts().size() - 1)));
    return out;
  }
}
