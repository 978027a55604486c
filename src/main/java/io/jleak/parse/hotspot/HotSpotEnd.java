package io.jleak.parse.hotspot;

import io.jleak.parse.dump.ThreadBuilder;
import io.jleak.parse.text.Bytes;
import io.jleak.parse.text.LastLine;
import io.jleak.parse.text.LineVerdict;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Knows how a HotSpot dump ends, and so whether one is cut off.
 *
 * <pre>
 * "VM Periodic Task Thread" os_prio=0 cpu=1.09ms elapsed=2.35s tid=0x00007f nid=0x1 waiting on condition
 *
 * JNI global refs: 25, weak refs: 0           from JDK 6 on; deadlocks and SIGQUIT's heap come behind it
 * </pre>
 */
final class HotSpotEnd {

  /** Java HotSpot(TM) 64-Bit Server VM, OpenJDK Client VM: other names may end as they like. */
  private static final Pattern HOTSPOT =
      Pattern.compile("HotSpot|OpenJDK|(?:Server|Client|Minimal) VM");

  /** {@code Java HotSpot(TM) Client VM (1.4.2_04-b05 mixed mode)}: ends with its VM threads. */
  private static final Pattern BEFORE_JDK_6 = Pattern.compile("\\b1\\.[0-5]\\.\\d");

  private static final String LAST_VM_THREAD = "VM Periodic Task Thread";

  /** Heaps of which the last spaces are known. */
  private static final Pattern HEAP_START =
      Pattern.compile(
          "garbage-first heap|PSYoungGen|(?:def|par) new generation|ZHeap|Shenandoah Heap");

  private static final Pattern LAST_SPACES =
      Pattern.compile("(?i)(?:metaspace|perm).*K|shared spaces");

  /** What a last line may be the start of. */
  private static final String[] SECTIONS = {"Found one Java-level deadlock:", "Heap"};

  private String runtime;
  private boolean tool;
  private boolean lastVmThread;
  private boolean jniReferences;
  private boolean anyHeap;
  private boolean knownHeap;
  private boolean lastSpaces;

  private final HotSpotLines lines;
  private final LastLine last = new LastLine();
  private LineVerdict lastVerdict = LineVerdict.WATER;
  private boolean lastIsPart;
  private byte lastByte;

  HotSpotEnd(HotSpotLines lines) {
    this.lines = lines;
  }

  /** A dump begins, with a banner or (null) without. */
  void begin(String runtime) {
    this.runtime = runtime;
    tool = false;
    lastVmThread = false;
    jniReferences = false;
    anyHeap = false;
    knownHeap = false;
    lastSpaces = false;
  }

  /**
   * A thread has begun.
   *
   * @param byTool whether its header is of a kind that no VM prints
   */
  void thread(ThreadBuilder thread, boolean byTool) {
    tool |= byTool;
    lastVmThread |= thread.name.equals(LAST_VM_THREAD);
  }

  void jniReferences() {
    jniReferences = true;
  }

  /** Looks at each line, with what the reader says of it. */
  void line(byte[] bytes, int start, int end, LineVerdict verdict, Section section) {
    if (section == Section.HEAP && !lastSpaces) {
      String text = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
      anyHeap |= verdict == LineVerdict.PARSED && !text.startsWith("Heap");
      knownHeap |= HEAP_START.matcher(text).find();
      lastSpaces |= LAST_SPACES.matcher(text).find();
    }
    last.keep(bytes, start, end);
    lastVerdict = verdict;
    lastByte = start == end ? (byte) '\n' : bytes[end - 1];
    lastIsPart = verdict == LineVerdict.WATER && start < end && isPart(bytes, start, end);
  }

  /** Whether a line may be the start of one that belongs to a dump. */
  private boolean isPart(byte[] bytes, int start, int end) {
    if (!jniReferences) {
      return Bytes.skipBlanks(bytes, start, end) > start || bytes[start] == '"';
    }
    for (String section : SECTIONS) {
      if (end - start < section.length()
          && Bytes.startsWith(bytes, start, end, section.substring(0, end - start))) {
        return true;
      }
    }
    return false;
  }

  /** What shows that the dump goes on behind the last line, or null. */
  String missing(Section section, HotSpotThreads threads, boolean terminated) {
    String inSection = inSection(section, terminated);
    if (inSection != null) {
      return inSection;
    }
    boolean byVm = runtime != null && !tool && HOTSPOT.matcher(runtime).find();
    if (byVm && BEFORE_JDK_6.matcher(runtime).find()) {
      if (!lastVmThread) {
        return "there is no \"" + LAST_VM_THREAD + '"';
      }
    } else if (byVm && !jniReferences) {
      return "there is no line \"JNI global refs\" behind its threads";
    }
    boolean partial =
        !terminated && (lastIsPart || lines.isPart(last) || lastVerdict == LineVerdict.UNPARSED);
    return partial ? "its last line is not complete" : threads.missingEnd();
  }

  private String inSection(Section section, boolean terminated) {
    return switch (section) {
      case SMR -> "it ends in the list of thread addresses";
      case DEADLOCK, DEADLOCK_STACKS -> "it ends in a deadlock report";
      case HEAP -> inHeap(terminated) ? "it ends in the heap summary" : null;
      case JNI -> !terminated && !isReferenceEnd(lastByte) ? "its last line is not complete" : null;
      case OUTSIDE, THREADS -> null;
    };
  }

  private boolean inHeap(boolean terminated) {
    if (!lastSpaces) {
      return knownHeap || !anyHeap || !terminated;
    }
    return !terminated && lastVerdict == LineVerdict.PARSED && !isSpaceEnd(lastByte);
  }

  /** {@code …, reserved 1048576K} or {@code … [0x00, 0x01, 0x02)}. */
  private static boolean isSpaceEnd(byte last) {
    return "K)].\n ".indexOf(last) >= 0;
  }

  /** {@code JNI global refs: 25, weak refs: 0}. */
  private static boolean isReferenceEnd(byte last) {
    return Bytes.isDigit(last) || last == '\n' || last == ' ';
  }
}
