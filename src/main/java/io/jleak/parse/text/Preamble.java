package io.jleak.parse.text;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * The lines above {@code Full thread dump}: jcmd's process id and the time. Until that line comes
 * they may as well belong to an application's log, so they count as water and are claimed later.
 *
 * <pre>
 * 12345:
 * 2021-03-29 06:57:51
 * Full thread dump OpenJDK 64-Bit Server VM (11.0.10+9 mixed mode, sharing):
 * </pre>
 */
public final class Preamble {

  /** A dump's time stands at most this many lines above its first line. */
  private static final int REACH = 3;

  private int timeLine;
  private LocalDateTime time;
  private boolean timeIsGlued;
  private int processIdLine;
  private long processId;

  public LineVerdict timestamp(String text, int line) {
    time = parse(text);
    timeLine = line;
    timeIsGlued = false;
    return LineVerdict.WATER;
  }

  /** {@code Found 1 deadlock.2021-03-29 06:57:51}: the line is already counted. */
  public void glued(String text, int line) {
    timestamp(text, line);
    timeIsGlued = true;
  }

  /** {@code 12345:}, printed by jcmd. */
  public LineVerdict processId(long id, int line) {
    processId = id;
    processIdLine = line;
    return LineVerdict.WATER;
  }

  /** The lines counted as water that belong to a dump that begins at a line. */
  IntStream linesBefore(int line) {
    boolean ownTime = near(timeLine, line) && time != null && !timeIsGlued;
    return IntStream.concat(
        ownTime ? IntStream.of(timeLine) : IntStream.empty(),
        near(processIdLine, line) ? IntStream.of(processIdLine) : IntStream.empty());
  }

  /** The process id printed above a dump that begins at a line. */
  OptionalLong processId(int line) {
    return near(processIdLine, line) ? OptionalLong.of(processId) : OptionalLong.empty();
  }

  /** The time of a dump that begins at a line. */
  Optional<LocalDateTime> time(int line) {
    return near(timeLine, line) ? Optional.ofNullable(time) : Optional.empty();
  }

  void clear() {
    timeLine = 0;
    processIdLine = 0;
    time = null;
  }

  private static boolean near(int above, int line) {
    return above > 0 && line - above <= REACH;
  }

  private static LocalDateTime parse(String text) {
    try {
      return LocalDateTime.parse(text.strip().replace(' ', 'T'));
    } catch (DateTimeException noTime) { // 2021-13-45 06:57:51
      return null;
    }
  }
}
