package io.jleak.parse.threadreport;

import io.jleak.parse.text.Bytes;
import io.jleak.parse.threadreport.ReportLine.Kind;
import java.util.List;
import java.util.regex.Pattern;

/** Who prints thread reports: what tells theirs from the others', and where one begins. */
public enum ReportStyle {
  /** Hadoop and HBase, {@code /stacks} and {@code /dump}: {@code Thread 34 (main):}. */
  HADOOP("hadoop", List.of("Process Thread Dump", "State: "), Kind.NUMBERED_THREAD) {
    @Override
    public boolean opensAt(byte[] bytes, int start, int end) {
      return switch (first(bytes, start, end)) {
        case 'P' -> Bytes.startsWith(bytes, start, end, "Process Thread Dump:");
        case ' ', '\t' -> isState(bytes, start, end);
        case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
            Bytes.contains(bytes, start, end, " active threads")
                || Bytes.contains(bytes, start, end, " Process Thread Dump:");
        default -> false;
      };
    }
  },
  /** GoCD, {@code /api/support}: {@code 157, main, RUNNABLE}. */
  GOCD("gocd", List.of("Current: ", "Locked Monitors"), Kind.LISTED_THREAD) {
    @Override
    public boolean opensAt(byte[] bytes, int start, int end) {
      return switch (first(bytes, start, end)) {
        case 'C' ->
            Bytes.startsWith(bytes, start, end, "Current: ")
                && Bytes.contains(bytes, start, end, ", Total: ");
        case 'L' -> Bytes.startsWith(bytes, start, end, "Locked Monitors:");
        default -> false;
      };
    }
  },
  /** JConsole's thread tab, copied: {@code Name: main}. */
  JCONSOLE("jconsole", List.of("State: "), Kind.NAMED_THREAD) {
    @Override
    public boolean opensAt(byte[] bytes, int start, int end) {
      return first(bytes, start, end) == 'S' && isState(bytes, start, end);
    }
  },
  /** GlassFish, {@code generate-jvm-report --type=thread}. */
  GLASSFISH("glassfish", List.of("Full Java Thread Dump", "Thread "), Kind.QUOTED_THREAD) {
    @Override
    public boolean opensAt(byte[] bytes, int start, int end) {
      return switch (first(bytes, start, end)) {
        case 'F' -> Bytes.startsWith(bytes, start, end, "Full Java Thread Dump ");
        case 'T' ->
            Bytes.startsWith(bytes, start, end, "Thread \"")
                && Bytes.contains(bytes, start, end, "\" thread-id: ");
        default -> false;
      };
    }
  },
  /** JBoss and WildFly, {@code listThreadDump}: {@code Thread: main : priority:5, demon:false}. */
  WILDFLY("wildfly", List.of("Total Threads", "Thread: "), Kind.PRIORITY_THREAD) {
    @Override
    public boolean opensAt(byte[] bytes, int start, int end) {
      int at = Bytes.skipBlanks(bytes, start, end);
      return first(bytes, at, end) == 'T'
          && (Bytes.startsWith(bytes, at, end, "Total Threads: ")
              || (Bytes.startsWith(bytes, at, end, "Thread: ")
                  && Bytes.contains(bytes, at, end, ", threadState:")));
    }
  },
  /** {@code Thread.getAllStackTraces()}, printed by hand: {@code Thread[main,5,main]}. */
  STACK_TRACES("stack-traces", List.of("Thread[", "VirtualThread["), Kind.BRACKETED_THREAD) {
    @Override
    public boolean opensAt(byte[] bytes, int start, int end) {
      int at = Bytes.skipBlanks(bytes, start, end);
      return switch (first(bytes, at, end)) {
        case 'T' -> Bytes.startsWith(bytes, at, end, "Thread[");
        case 'V' -> Bytes.startsWith(bytes, at, end, "VirtualThread[#");
        default -> false;
      };
    }
  };

  private static final Pattern JAVA_STATE =
      Pattern.compile(
          "\\s*State: (?:NEW|RUNNABLE|BLOCKED|WAITING|TIMED_WAITING|TERMINATED)(?: on .*)?\\s*");

  /** The name of the format in reports. */
  public final String format;

  /** What the lines that open a dump begin with, behind blanks. */
  public final List<String> starts;

  /** The kind of line that begins a thread. */
  final Kind header;

  ReportStyle(String format, List<String> starts, Kind header) {
    this.format = format;
    this.starts = starts;
    this.header = header;
  }

  /** Whether a dump may begin at a line. */
  public abstract boolean opensAt(byte[] bytes, int start, int end);

  /** Whether a header is one only if the next line says so. */
  boolean holdsHeader() {
    return this == HADOOP || this == GOCD || this == JCONSOLE;
  }

  /** Whether a stack is followed by an empty line. */
  boolean blankEndsStack() {
    return this != HADOOP && this != WILDFLY;
  }

  private static byte first(byte[] bytes, int start, int end) {
    return start < end ? bytes[start] : 0;
  }

  private static boolean isState(byte[] bytes, int start, int end) {
    int at = Bytes.skipBlanks(bytes, start, end);
    return Bytes.startsWith(bytes, at, end, "State: ")
        && JAVA_STATE
            .matcher(new String(bytes, at, end - at, java.nio.charset.StandardCharsets.ISO_8859_1))
            .matches();
  }
}
