import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Makes a large dump from a captured one: its threads over and over, each with a number, name,
 * address and locks of its own.
 *
 * <pre>
 * java MakeDump.java hotspot SAMPLE MEGABYTES STACKS OUT    a HotSpot dump; STACKS 0 for those of the sample,
 *                                                           else so many distinct ones of 40 frames
 * java MakeDump.java virtual-text - THREADS 0 OUT           jcmd Thread.dump_to_file
 * java MakeDump.java virtual-json - THREADS 0 OUT           the same as JSON
 * </pre>
 */
final class MakeDump {

  private static final Pattern NUMBER = Pattern.compile("#[0-9]+ ");
  private static final Pattern ADDRESS = Pattern.compile("(tid=|<)0x[0-9a-f]+");
  private static final Pattern NATIVE = Pattern.compile("nid=0x[0-9a-f]+");
  private static final int FRAMES = 40;

  private MakeDump() {}

  public static void main(String[] args) throws IOException {
    long size = Long.parseLong(args[2]);
    int stacks = Integer.parseInt(args[3]);
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[4]))) {
      switch (args[0]) {
        case "hotspot" -> hotspot(Path.of(args[1]), size << 20, stacks, out);
        case "virtual-text" -> virtualText(size, out);
        case "virtual-json" -> virtualJson(size, out);
        default -> throw new IllegalArgumentException(args[0]);
      }
    }
  }

  private static void hotspot(Path sample, long bytes, int stacks, BufferedWriter out)
      throws IOException {
    String text = read(sample);
    int first = text.indexOf("\n\"");
    out.write(text.substring(0, first + 1));
    int end = text.indexOf("\n\n\"VM Thread\"") + 1;
    List<String> threads = new ArrayList<>();
    for (String part : text.substring(first + 1, end).split("\n\n")) {
      if (part.contains("java.lang.Thread.State")) {
        threads.add(part.strip());
      }
    }
    long written = 0;
    for (int i = 0; written < bytes; i++) {
      String thread =
          stacks == 0 ? renumber(threads.get(i % threads.size()), i) : synthetic(i, stacks);
      out.write(thread);
      out.write("\n\n");
      written += thread.length() + 2;
    }
    out.write(text.substring(end + 1));
  }

  private static String renumber(String thread, int i) {
    String name = thread.substring(0, thread.lastIndexOf('"', thread.indexOf('\n')));
    String rest = thread.substring(name.length());
    rest = NUMBER.matcher(rest).replaceFirst("#" + (100 + i) + " ");
    rest = NATIVE.matcher(rest).replaceFirst("nid=0x" + Integer.toHexString(4096 + i));
    Matcher addresses = ADDRESS.matcher(rest);
    return name
        + "-"
        + i
        + addresses.replaceAll(
            found -> found.group(1) + String.format("0x%016x", 0x7f0000000000L + 64L * i));
  }

  /** Stacks that share their inner and outer frames, and differ in some of those between. */
  private static String synthetic(int i, int stacks) {
    int stack = i % stacks;
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            "\"worker-%d\" #%d prio=5 os_prio=0 cpu=1.50ms elapsed=%d.00s tid=0x%016x nid=0x%x"
                + " waiting on condition%n   java.lang.Thread.State: WAITING (parking)%n",
            i, 100 + i, 600 + i % 60, 0x7f0000000000L + 64L * i, 4096 + i));
    for (int frame = 0; frame < FRAMES; frame++) {
      int variant = frame < 4 || frame > 36 ? 0 : (stack * 31 + frame * (stack % 97)) % 5000;
      text.append(
          String.format(
              "\tat com.acme.part%d.Step%d.call%d(Step%d.java:%d)%n",
              variant % 50, variant, frame, variant, 10 + frame));
    }
    return text.toString().replace("\r", "");
  }

  private static void virtualText(long threads, BufferedWriter out) throws IOException {
    out.write("4711\n2026-01-01T00:00:00.000000Z\n25\n\n");
    for (long i = 0; i < threads; i++) {
      out.write("#" + (100 + i) + " \"order-" + i + "\" virtual\n");
      out.write("      java.base/java.lang.VirtualThread.park(VirtualThread.java:738)\n");
      out.write("      java.base/java.util.concurrent.locks.LockSupport.park(LockSupport.java:369)\n");
      out.write("      java.base/java.util.concurrent.CountDownLatch.await(CountDownLatch.java:230)\n");
      out.write("      com.acme.orders.Order.await(Order.java:" + (10 + i % 7) + ")\n");
      out.write("      java.base/java.lang.VirtualThread.run(VirtualThread.java:456)\n\n");
    }
  }

  private static void virtualJson(long threads, BufferedWriter out) throws IOException {
    out.write("{\"threadDump\":{\"processId\":\"4711\",\"time\":\"2026-01-01T00:00:00Z\",");
    out.write("\"runtimeVersion\":\"25\",\"threadContainers\":[{\"container\":\"<root>\",");
    out.write("\"parent\":null,\"owner\":null,\"threads\":[\n");
    for (long i = 0; i < threads; i++) {
      out.write(i == 0 ? "" : ",\n");
      out.write("{\"tid\":\"" + (100 + i) + "\",\"virtual\":true,\"name\":\"order-" + i + "\",\"stack\":[");
      out.write("\"java.base/java.lang.VirtualThread.park(VirtualThread.java:738)\",");
      out.write("\"java.base/java.util.concurrent.CountDownLatch.await(CountDownLatch.java:230)\",");
      out.write("\"com.acme.orders.Order.await(Order.java:" + (10 + i % 7) + ")\",");
      out.write("\"java.base/java.lang.VirtualThread.run(VirtualThread.java:456)\"]}");
    }
    out.write("\n],\"threadCount\":\"" + threads + "\"}]}}\n");
  }

  private static String read(Path file) throws IOException {
    if (!file.toString().endsWith(".gz")) {
      return Files.readString(file);
    }
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
