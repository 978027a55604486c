package io.jleak.cli;

import static io.jleak.cli.CommandForm.choice;
import static io.jleak.cli.CommandForm.flag;
import static io.jleak.cli.CommandForm.value;

import io.jleak.report.ClusterFilter;
import io.jleak.report.GroupBy;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * @param color whether to use colour; null for where the terminal has it
 */
record ListingOptions(
    int top,
    boolean showThreads,
    boolean showVm,
    ClusterFilter filter,
    GroupBy groupBy,
    Boolean color) {

  private static final String FILTER = "--filter";
  private static final String GROUP_BY = "--group-by";
  private static final String COLOR = "--color";
  private static final List<String> COLORS = List.of("auto", "always", "never");
  private static final List<String> GROUPS =
      Stream.of(GroupBy.values()).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();

  /** Where nothing is asked for. */
  static final ListingOptions NONE =
      new ListingOptions(0, false, false, ClusterFilter.ALL, GroupBy.CLUSTER, null);

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
        color.equals("auto") ? null : Boolean.valueOf(color.equals("always")));
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
