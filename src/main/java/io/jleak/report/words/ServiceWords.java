package io.jleak.report.words;

import io.jleak.model.Finding;
import io.jleak.model.ServiceLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Words for what users and their policies say: labels of a process, promises for a finding. */
public final class ServiceWords {

  private ServiceWords() {}

  /** {@code team=payments, env=prod}; empty where there are none. */
  public static String labels(Map<String, String> labels) {
    return labels.entrySet().stream()
        .map(each -> SafeText.of(each.getKey() + "=" + each.getValue()))
        .collect(Collectors.joining(", "));
  }

  /** {@code P0}, or empty where no policy says one. */
  public static String priority(Finding finding) {
    return finding.service().priority() == null ? "" : finding.service().priority().toString();
  }

  /** {@code P0: respond within 15 min, payments, https://wiki/leaks}; empty without a policy. */
  public static String promise(Finding finding) {
    ServiceLevel service = finding.service();
    if (service.priority() == null) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    if (!service.respondWithin().isEmpty()) {
      parts.add("respond within " + service.respondWithin());
    }
    if (!service.owner().isEmpty()) {
      parts.add(service.owner());
    }
    if (!service.runbook().isEmpty()) {
      parts.add(service.runbook());
    }
    String all = String.join(", ", parts);
    return SafeText.of(service.priority() + (all.isEmpty() ? "" : ": " + all));
  }
}
