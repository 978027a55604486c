package io.jleak.cli;

import static io.jleak.cli.CommandForm.choice;
import static io.jleak.cli.CommandForm.flag;
import static io.jleak.cli.CommandForm.value;

import io.jleak.report.ClusterFilter;
import io.jleak.report.GroupBy;
import io.jleak.view.Views;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The options that say what the reports list, and in which colours.
 *
 * @param top how many clusters the text report lists
 * @param showThreads whether to name the threads of each cluster
 * @param showVm whether to list the VM's own threads, too
 * @param filter which clusters the text report lists
 * @param groupBy by what it counts their threads
 * @param views names of the views that the text report shows in any case
 * @param color whether to use colour; null for where the terminal has it
 */
record ListingOptions(
    int top,
    boolean showThreads,
    boolean showVm,
    ClusterFilter filter,
    GroupBy groupBy,
    Set<String> views,
    Boolean color) {

  private static final String FILTER = "--filter";
  private static final String GROUP_BY = "--group-by";
  private static final String COLOR = "--color";
  private static final String VIEW = "--view";
  private static final String ALL_VIEWS = "all";
  private static final List<String> VIEWS =
      Stream.concat(Views.names().stream(), Stream.of(ALL_VIEWS)).toList();
  private static final List<String> COLORS = List.of("auto", "always", "never");
  private static final List<String> GROUPS =
      Stream.of(GroupBy.values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();

  /** Where nothing is asked for. */
  static final ListingOptions NONE =
      new ListingOptions(0, false, false, ClusterFilter.ALL, GroupBy.CLUSTER, Set.of(), null);

  static void declare(CommandSpec spec) {
    spec.addOption(value("N", "20", "List so many clusters in the text report", "--top"));
    spec.addOption(
        OptionSpec.builder(FILTER)
            .type(String[].class)
            .arity("1")
            .paramLabel("KEY=TEXT")
            .description(
                "List only clusters with that text in their name, state or frame, in the text"
                    + " report; * stands for any text. Once or more, or with commas; the verdict"
                    + " stays as it is.")
            .build());
    spec.addOption(
        choice("WHAT", "cluster", GROUPS, "Count the threads of the text report by", GROUP_BY));
    spec.addOption(
        OptionSpec.builder(VIEW)
            .type(String[].class)
            .arity("1")
            .paramLabel("NAME")
            .completionCandidates(VIEWS)
            .description(
                "Add a view to the text report, once or more, or with commas: "
                    + OptionValues.oneOf(VIEWS)
                    + ". Those that say something are shown unasked.")
            .build());
    spec.addOption(choice("WHEN", "auto", COLORS, "Use colour", COLOR));
    spec.addOption(flag("--show-threads", "List the threads of each cluster by name."));
    spec.addOption(flag("--show-vm", "List the VM's own threads in the text report, too."));
  }

  static ListingOptions read(ParseResult given) {
    String color = OptionValues.oneOf(COLOR, COLORS, text(given, COLOR));
    String group = OptionValues.oneOf(GROUP_BY, GROUPS, text(given, GROUP_BY));
    return new ListingOptions(
        OptionValues.whole("--top", text(given, "--top")),
        given.hasMatchedOption("--show-threads"),
        given.hasMatchedOption("--show-vm"),
        filter(given.matchedOptionValue(FILTER, new String[0])),
        GroupBy.valueOf(group.toUpperCase(Locale.ROOT)),
        views(given.matchedOptionValue(VIEW, new String[0])),
        color.equals("auto") ? null : Boolean.valueOf(color.equals("always")));
  }

  /** The same with one more view. */
  ListingOptions showing(String view) {
    Set<String> all = new LinkedHashSet<>(views);
    all.add(view);
    return new ListingOptions(top, showThreads, showVm, filter, groupBy, all, color);
  }

  /** {@code name=pool-*,state=WAITING}. */
  private static ClusterFilter filter(String... values) {
    Map<ClusterFilter.Key, List<String>> wanted = new EnumMap<>(ClusterFilter.Key.class);
    for (String value : values) {
      for (String part : value.split(",", -1)) {
        int equals = part.indexOf('=');
        String text = part.substring(equals + 1);
        ClusterFilter.Key key = key(equals < 0 ? "" : part.substring(0, equals));
        if (key == null || text.isEmpty()) {
          throw UserErrorException.usage(
              FILTER + " must be name=TEXT, state=TEXT or frame=TEXT, not " + part);
        }
        wanted.computeIfAbsent(key, any -> new ArrayList<>()).add(text);
      }
    }
    return new ClusterFilter(wanted);
  }

  /** {@code states,pools}. */
  private static Set<String> views(String... values) {
    Set<String> views = new LinkedHashSet<>();
    for (String value : values) {
      for (String name : value.split(",", -1)) {
        views.add(OptionValues.oneOf(VIEW, VIEWS, name));
      }
    }
    return views.contains(ALL_VIEWS) ? Set.copyOf(Views.names()) : views;
  }

  private static ClusterFilter.Key key(String name) {
    for (ClusterFilter.Key key : ClusterFilter.Key.values()) {
      if (key.name().equalsIgnoreCase(name)) {
        return key;
      }
    }
    return null;
  }

  /** The value of an option that has one in any case. */
  private static String text(ParseResult given, String option) {
    return given.matchedOptionValue(option, given.commandSpec().findOption(option).defaultValue());
  }
}
