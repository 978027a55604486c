package io.jleak.parse.json;

import io.jleak.model.InputAccount;
import io.jleak.model.ThreadDump;
import io.jleak.model.Warning;
import java.util.ArrayList;
import java.util.List;

/** Dumps that were read from the text in a JSON string, told as what they are: part of JSON. */
final class DumpCopy {

  private static final String THREAD_INFO = "threadinfo";

  private DumpCopy() {}

  /**
   * With its threads as entries, as lines of a JSON string are no lines of the source.
   *
   * @param oneByOne whether each thread stood in an object of its own
   */
  static ThreadDump ofEntries(ThreadDump dump, boolean oneByOne) {
    String format =
        oneByOne && dump.format().equals(THREAD_INFO) ? JsonFormats.THREAD_INFO : dump.format();
    InputAccount account = InputAccount.ofEntries(dump.threadCount(), dump.account().unparsed());
    return copy(dump, format, account, dump.warnings());
  }

  static ThreadDump withWarning(ThreadDump dump, int line, String message) {
    List<Warning> warnings = new ArrayList<>(dump.warnings());
    warnings.add(new Warning(line, message));
    return copy(dump, dump.format(), dump.account(), warnings);
  }

  private static ThreadDump copy(
      ThreadDump dump, String format, InputAccount account, List<Warning> warnings) {
    return new ThreadDump(
        dump.source(),
        dump.index(),
        format,
        dump.runtime(),
        dump.processId(),
        dump.capturedAt(),
        dump.threads(),
        dump.mounted(),
        dump.deadlocks(),
        account,
        warnings);
  }
}
