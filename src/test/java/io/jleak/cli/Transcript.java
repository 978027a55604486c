package io.jleak.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A transcript of a session at the terminal, such as
 *
 * <pre>
 * $ jleak analyze a.txt
 * OK      no leak found
 * ...
 * ? 0
 * </pre>
 *
 * <p>A line {@code ...} stands for any lines; when transcripts are written anew, as many lines as
 * before stand before the first one and behind the last one. The exit code may be left out where it
 * is 0. Lines before the first command are remarks.
 */
final class Transcript {

  private static final String PROMPT = "$ ";
  private static final String EXIT_CODE = "? ";
  private static final String ANY_LINES = "...";

  private Transcript() {}

  /** The same text with what each command really prints; what {@code ...} covers stays covered. */
  static String replayed(String text) {
    List<String> result = new ArrayList<>();
    List<String> lines = text.lines().toList();
    int i = 0;
    while (i < lines.size()) {
      String line = lines.get(i++);
      result.add(line);
      if (line.startsWith(PROMPT)) {
        int start = i;
        while (i < lines.size() && !lines.get(i).startsWith(PROMPT)) {
          i++;
        }
        result.addAll(answer(line, lines.subList(start, i)));
      }
    }
    return String.join("\n", result) + "\n";
  }

  private static List<String> answer(String command, List<String> before) {
    ByteArrayOutputStream screen = new ByteArrayOutputStream();
    List<String> words = new ArrayList<>();
    InputStream in = input(command.substring(PROMPT.length()), words);
    int exitCode = new Jleak(in, screen, screen, Outcome.PLAIN).run(words.toArray(String[]::new));
    List<String> wanted = new ArrayList<>(before);
    List<String> blankEnd = new ArrayList<>();
    while (!wanted.isEmpty() && wanted.get(wanted.size() - 1).isEmpty()) {
      blankEnd.add(wanted.remove(wanted.size() - 1));
    }
    boolean toldExitCode = !wanted.isEmpty() && wanted.get(wanted.size() - 1).startsWith(EXIT_CODE);
    if (toldExitCode) {
      wanted.remove(wanted.size() - 1);
    }
    List<String> printed = screen.toString(StandardCharsets.UTF_8).lines().toList();
    List<String> answer = new ArrayList<>(matches(wanted, printed) ? wanted : cut(printed, wanted));
    if (toldExitCode || exitCode != 0) {
      answer.add(EXIT_CODE + exitCode);
    }
    answer.addAll(blankEnd);
    return answer;
  }

  private static boolean matches(List<String> wanted, List<String> printed) {
    int gap = wanted.indexOf(ANY_LINES);
    if (gap < 0) {
      return wanted.equals(printed);
    }
    if (gap > printed.size() || !wanted.subList(0, gap).equals(printed.subList(0, gap))) {
      return false;
    }
    List<String> rest = wanted.subList(gap + 1, wanted.size());
    for (int from = gap; from <= printed.size(); from++) {
      if (matches(rest, printed.subList(from, printed.size()))) {
        return true;
      }
    }
    return false;
  }

  /** What is printed, with dots where there were some, as far from its start and its end. */
  private static List<String> cut(List<String> printed, List<String> wanted) {
    int head = wanted.indexOf(ANY_LINES);
    int tail = wanted.size() - 1 - wanted.lastIndexOf(ANY_LINES);
    if (head < 0 || head + tail >= printed.size()) {
      return printed;
    }
    List<String> cut = new ArrayList<>(printed.subList(0, head));
    cut.add(ANY_LINES);
    cut.addAll(printed.subList(printed.size() - tail, printed.size()));
    return cut;
  }

  /** Splits a command as the shell does, as far as the transcripts need it. */
  private static InputStream input(String command, List<String> words) {
    InputStream in = new ByteArrayInputStream(new byte[0]);
    String[] parts = command.split(" ");
    try {
      for (int i = 1; i < parts.length; i++) {
        if (parts[i].equals("<")) {
          in = new ByteArrayInputStream(Files.readAllBytes(Path.of(parts[++i])));
        } else if (parts[i].contains("*")) {
          words.addAll(expanded(Path.of(parts[i])));
        } else {
          words.add(parts[i]);
        }
      }
    } catch (IOException e) {
      throw new IllegalArgumentException(command, e);
    }
    return in;
  }

  private static List<String> expanded(Path glob) throws IOException {
    List<String> files = new ArrayList<>();
    try (DirectoryStream<Path> found =
        Files.newDirectoryStream(glob.getParent(), glob.getFileName().toString())) {
      found.forEach(file -> files.add(file.toString()));
    }
    files.sort(null);
    return files;
  }
}
