package io.jleak.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jleak.model.Finding;
import io.jleak.model.NormalizedThread;
import io.jleak.model.StackFrame;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the program does that a series of dumps is from, as {@code truth.json} tells.
 *
 * @param leaks whether it leaks
 * @param patterns ids of the leak patterns that name the leak rightly; empty when any does
 * @param frames texts, one of which stands in the stack in question
 * @param threadNames names of its threads: {@code #} is a number, {@code *} any text, and more may
 *     follow
 */
public record Truth(
    boolean leaks, List<String> patterns, List<String> frames, List<String> threadNames) {

  private static final String LEAK = "leak";
  private static final Pattern NUMBER = Pattern.compile("\\d++");

  public Truth {
    patterns = List.copyOf(patterns);
    frames = List.copyOf(frames);
    threadNames = List.copyOf(threadNames);
  }

  /**
   * Reads it.
   *
   * @throws IOException when the file cannot be read, is no JSON, or does not tell whether the
   *     program leaks
   */
  static Truth read(Path file) throws IOException {
    JsonNode truth = new ObjectMapper().readTree(file.toFile());
    if (!truth.path(LEAK).isBoolean()) {
      throw new IOException(file + ": \"leak\" must be true or false");
    }
    List<String> patterns = new ArrayList<>();
    if (truth.path("pattern").isTextual()) {
      patterns.add(truth.path("pattern").asText());
      patterns.addAll(texts(truth, "alsoRight"));
    }
    return new Truth(
        truth.get(LEAK).asBoolean(), patterns, texts(truth, "frames"), texts(truth, "threadNames"));
  }

  private static List<String> texts(JsonNode truth, String key) {
    List<String> texts = new ArrayList<>();
    truth.path(key).forEach(each -> texts.add(each.asText()));
    return texts;
  }

  /** Whether a finding is about the threads in question. */
  public boolean isAbout(Finding finding) {
    List<StackFrame> stack = finding.trend().facts().sample().frames();
    return frames.stream()
            .anyMatch(text -> stack.stream().anyMatch(frame -> frame.toString().contains(text)))
        || finding.trends().stream()
            .flatMap(trend -> trend.threads().stream())
            .map(NormalizedThread::thread)
            .anyMatch(thread -> isNamed(thread.name()));
  }

  private boolean isNamed(String name) {
    return threadNames.stream()
        .anyMatch(each -> pattern(each).matcher(numbersOff(name)).lookingAt());
  }

  private static Pattern pattern(String name) {
    String[] parts = numbersOff(name).split("\\*", -1);
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      regex.append(i == 0 ? "" : ".*").append(Pattern.quote(parts[i]));
    }
    return Pattern.compile(regex.toString());
  }

  private static String numbersOff(String name) {
    return NUMBER.matcher(name).replaceAll("#");
  }
}
