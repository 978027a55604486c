package io.jleak.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Wrong command lines and wrong inputs: the whole message, the exit code, and a standard output
 * that holds the report alone, or nothing. {@code T} stands for the folder of {@link SampleFiles}.
 */
class MessagesTest {

  @TempDir private static Path folder;

  @BeforeAll
  static void fillFolder() throws IOException {
    SampleFiles.fill(folder);
  }

  @ParameterizedTest(name = "jleak {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "-none-",
      textBlock =
          """
          -none-                | no command given, try: jleak analyze dump.txt
          analyse a.txt         | unknown command analyse, did you mean analyze?
          help                  | unknown command help, did you mean --help?
          T/a.txt               | unknown command T/a.txt, did you mean 'jleak analyze T/a.txt'?
          dumps/a.txt           | unknown command dumps/a.txt, did you mean 'jleak analyze dumps/a.txt'?
          --verison             | unknown option --verison, did you mean --version?
          --verbose             | unknown option --verbose
          -f json analyze a.txt | option -f belongs behind the command: jleak COMMAND -f ...
          analyze               | no DUMP given: files, archives, directories, or - for standard input; all are unpacked
          analyze a --formt=x   | unknown option --formt, did you mean --format?
          analyze a -x          | unknown option -x
          analyze a --fail-on   | --fail-on needs a value: --fail-on=LEVEL
          analyze a --interval --strict | --interval needs a value: --interval=TIME
          analyze a --strict=5  | --strict takes no value
          analyze a --top 1 --top 2 | --top is given twice
          baseline a            | --output needs a value: --output=FILE
          record 4711           | --output needs a value: --output=DIR
          explain               | no PATTERN given: id or name of a pattern
          explain JLK002 JLK003 | unexpected JLK003
          patterns all          | unexpected all
          """)
  void wrongUsageIsToldWithWhereToRead(String commandLine, String message) {
    Outcome outcome = run(commandLine);

    String command = commandLine == null ? "" : commandLine.split(" ")[0];
    String help =
        command.matches("analyze|baseline|explain|patterns|record") ? "jleak " + command : "jleak";
    assertThat(outcome.err())
        .isEqualTo("jleak: " + message + "\njleak: see '" + help + " --help'\n");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
  }

  @ParameterizedTest(name = "jleak {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          analyze T/a.txt --format xml        | 2 | --format must be text, json, sarif, junit, github, gitlab, markdown, openmetrics, otlp, collapsed, ndjson or html, not xml
          analyze T/a.txt -f json -f text     | 2 | two reports would go to standard output: give one a file of its own: --format text=FILE
          analyze T/a.txt -f json= -f text    | 2 | --format json must name a file
          analyze T/a.txt -f json=T/x -o T/y  | 2 | --output T/y is for a --format without a file, and each has one
          analyze T/a.txt -f json=T/x -f text=T/./x | 2 | two reports would go to T/./x: give one a file of its own: --format text=FILE
          analyze T/a.txt -f json=no/x -f text | 2 | no/x: cannot be written, there is no directory no
          analyze T/a.txt --fail-on purple    | 2 | --fail-on must be info, yellow, orange, red, never or a priority such as P1, or new before one of them, as in new,red, not purple
          analyze T/a.txt --fail-on new,never | 2 | --fail-on must be info, yellow, orange, red, never or a priority such as P1, or new before one of them, as in new,red, not new,never
          analyze T/a.txt --fail-on red,orange | 2 | --fail-on must be info, yellow, orange, red, never or a priority such as P1, or new before one of them, as in new,red, not red,orange
          analyze T/a.txt --fail-on new       | 2 | --fail-on new needs to know what is not new: add --baseline FILE
          analyze T/a.txt --baseline T/no     | 3 | T/no: no such file; make one with: jleak baseline DUMPS -o T/no
          analyze T/a.txt --baseline T        | 3 | T: cannot be read: Is a directory
          analyze T/a.txt --baseline T/wrong.json | 2 | T/wrong.json:2:1: Unexpected end-of-input: expected close marker for Object
          analyze T/a.txt --grace soon        | 2 | --grace must be a time such as 500ms, 30s, 5m or 1h, or 0, not soon
          baseline T/a.txt -o T               | 2 | T: is a directory, name a file in it
          baseline T/a.txt -o T/wrong.json    | 2 | T/wrong.json:2:1: Unexpected end-of-input: expected close marker for Object
          baseline T/a.txt -o - --expires 2026-02-30 | 2 | --expires must be a day such as 2027-01-31 that is not over, not 2026-02-30
          baseline T/a.txt -o - --expires 2020-01-31 | 2 | --expires must be a day such as 2027-01-31 that is not over, not 2020-01-31
          baseline T/a.txt -o - --reason=     | 2 | --reason must not be empty
          baseline T/no.txt -o T/new.json     | 3 | T/no.txt: no such file
          record app -o T/new                 | 2 | PID must be the number of a process (jcmd lists all JVMs), not app
          record 999999999 -o T/new           | 3 | 999999999: no such process; jcmd lists all JVMs
          record 999999999 -o T/new --every 9ms | 2 | --every must be 100ms or more, not 9ms
          record 999999999 -o T/new --for ever | 2 | --for must be a time above 0 such as 500ms, 30s, 5m or 1h, not ever
          record 999999999 -o T/new --gc-share 101 | 2 | --gc-share must be a number from 0 to 100, not 101
          analyze T/a.txt --interval soon     | 2 | --interval must be a time above 0 such as 500ms, 30s, 5m or 1h, not soon
          analyze T/a.txt --interval 0s       | 2 | --interval must be a time above 0 such as 500ms, 30s, 5m or 1h, not 0s
          analyze T/a.txt --interval 5y       | 2 | --interval must be a time above 0 such as 500ms, 30s, 5m or 1h, not 5y
          analyze T/a.txt --interval=         | 2 | --interval must be a time above 0 such as 500ms, 30s, 5m or 1h, not empty
          analyze T/a.txt --yellow 9          | 2 | --yellow, --orange and --red must rise, not 9, 8, 15
          analyze T/a.txt --red NaN           | 2 | --red must be a number of 0 or more, not NaN
          analyze T/a.txt --orange -1         | 2 | --orange must be a number of 0 or more, not -1
          analyze T/a.txt --min-count few     | 2 | --min-count must be a whole number of 0 or more, not few
          analyze T/a.txt --min-stability 101 | 2 | --min-stability must be a number from 0 to 100, not 101
          analyze T/a.txt --similarity 80     | 2 | --similarity must be a number from 0 to 1, not 80
          analyze T/a.txt --group-by owner    | 2 | --group-by must be cluster, pool, state, frame or package, not owner
          analyze T/a.txt --color sometimes   | 2 | --color must be auto, always or never, not sometimes
          analyze T/a.txt --filter pool       | 2 | --filter must be name=TEXT, state=TEXT or frame=TEXT, not pool
          analyze T/a.txt --filter name=      | 2 | --filter must be name=TEXT, state=TEXT or frame=TEXT, not name=
          analyze T/a.txt --top -1            | 2 | --top must be a whole number of 0 or more, not -1
          analyze T/a.txt -o T/no/r.txt       | 2 | T/no/r.txt: cannot be written, there is no directory T/no
          analyze T/a.txt -o T                | 2 | T: is a directory, name a file in it
          analyze T/a.txt --patterns T/no     | 3 | T/no: no such file
          analyze T/a.txt --patterns T/wrong.json | 2 | T/wrong.json:2:1: Unexpected end-of-input: expected close marker for Object
          diff T/a.txt                        | 2 | diff compares at least two dumps, and T/a.txt holds one: name another file, or use analyze
          diff T/a.txt T/no.txt               | 3 | T/no.txt: no such file
          explain JLK02                       | 2 | there is no pattern JLK02, did you mean JLK002? 'jleak patterns' lists them
          explain nonsense                    | 2 | there is no pattern nonsense; 'jleak patterns' lists them
          analyze T/no.txt                    | 3 | T/no.txt: no such file
          analyze @T/a.txt                    | 3 | @T/a.txt: no such file
          analyze T/empty.txt                 | 3 | T/empty.txt: is empty; make one with: jstack PID > FILE
          analyze T/log.txt                   | 3 | T/log.txt: no thread dump in it; make one with: jstack PID > FILE
          analyze T/binary.bin                | 3 | T/binary.bin: is a binary file, not a thread dump; make one with: jstack PID > FILE
          analyze T/heap.hprof                | 3 | T/heap.hprof: is a heap dump, not a thread dump; make one with: jstack PID > FILE
          analyze T/cut.gz                    | 3 | T/cut.gz: cannot be unpacked: the compressed data end too early
          analyze T/logs.zip                  | 3 | T/logs.zip: no thread dump in any of its files; make one with: jstack PID > FILE
          analyze T/nothing                   | 3 | T/nothing: is a directory without files
          analyze T/logs                      | 3 | T/logs: no thread dump in any of its files; make one with: jstack PID > FILE
          """)
  void wrongValuesAndInputsAreToldInASentence(String commandLine, int exitCode, String message) {
    Outcome outcome = run(commandLine);

    assertThat(outcome.err()).isEqualTo("jleak: " + message + "\n");
    assertThat(outcome.exitCode()).isEqualTo(exitCode);
    assertThat(outcome.out()).isEmpty();
  }

  @ParameterizedTest(name = "jleak {0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          analyze T/no.txt T/a.txt    | 3 | T/no.txt: no such file
          analyze T/a.txt T/log.txt   | 3 | T/log.txt: no thread dump in it; make one with: jstack PID > FILE
          diff T/a.txt T/cut.gz T/b.txt | 3 | T/cut.gz: cannot be unpacked: the compressed data end too early
          analyze T/a.txt T/logs      | 3 | T/logs: no thread dump in any of its files; make one with: jstack PID > FILE
          diff T/mixed                | 0 | T/mixed/notes.txt and 1 more: no thread dump in it, skipped
          diff T/mixed.zip            | 0 | T/mixed.zip!/mixed/notes.txt and 1 more: no thread dump in it, skipped
          diff T/cut.zip              | 0 | T/cut.zip: can be read only in part: its directory is missing, as after a cut
          """)
  void oneBadInputDoesNotStopTheOthers(String commandLine, int exitCode, String message) {
    Outcome outcome = run(commandLine);

    assertThat(outcome.err()).isEqualTo("jleak: " + message + "\n");
    assertThat(outcome.exitCode()).isEqualTo(exitCode);
    assertThat(outcome.out()).startsWith("OK      no leak found\n");
  }

  private static Outcome run(String commandLine) {
    String path = folder.toString();
    String[] args =
        commandLine == null ? new String[0] : commandLine.replace("T/", path + "/").split(" ");
    for (int i = 0; i < args.length; i++) {
      args[i] = args[i].equals("T") ? path : args[i];
    }
    Outcome outcome = Outcome.of(args);
    return new Outcome(outcome.exitCode(), outcome.out(), outcome.err().replace(path, "T"));
  }
}
