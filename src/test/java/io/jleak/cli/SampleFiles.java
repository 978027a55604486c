package io.jleak.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A folder with files as users name them, wrong ones above all. */
final class SampleFiles {

  private static final String DUMP =
      """
      2026-01-02 03:04:05
      Full thread dump OpenJDK 64-Bit Server VM (17.0.15 mixed mode):

      "main" #1 prio=5 os_prio=0 cpu=10.00ms elapsed=%d.00s tid=0x1 nid=0x1 runnable  [0x2]
         java.lang.Thread.State: RUNNABLE
      \tat com.acme.Shop.sell(Shop.java:12)

      JNI global refs: 15, weak refs: 0

      """;

  /** A frame without its place, which no VM prints. */
  private static final String STRANGE = "\tat com.acme.Shop.buy\n";

  private SampleFiles() {}

  static void fill(Path folder) throws IOException {
    write(folder, "a.txt", DUMP.formatted(10));
    write(folder, "b.txt", DUMP.formatted(70).replace("03:04:05", "03:05:05"));
    write(folder, "strange.txt", DUMP.formatted(10).replace("\n\nJNI", "\n" + STRANGE + "\nJNI"));
    write(folder, "empty.txt", "");
    write(folder, "log.txt", "2026-01-02 03:04:05 INFO all is well\n");
    write(folder, "binary.bin", "\u007fELF\u0002\u0001\u0001\u0000\u0000\u0000\u0000\u0003");
    write(folder, "heap.hprof", "JAVA PROFILE 1.0.2\u0000\u0000\u0000\u0000\u0008");
    write(folder, "wrong.json", "{\n");
    byte[] packed = gzip(folder.resolve("a.txt"), folder.resolve("a.txt.gz"));
    Files.write(folder.resolve("cut.gz"), Arrays.copyOf(packed, packed.length / 2));
    Files.createDirectory(folder.resolve("nothing"));
    Files.createDirectory(folder.resolve("logs"));
    write(folder, "logs/log.txt", "well\n");
    Files.createDirectory(folder.resolve("mixed"));
    write(folder, "mixed/1.txt", DUMP.formatted(10));
    write(folder, "mixed/2.txt", DUMP.formatted(70).replace("03:04:05", "03:05:05"));
    write(folder, "mixed/notes.txt", "restarted at 3 a.m.\n");
    write(folder, "mixed/todo.txt", "sleep\n");
    zip(folder, "logs.zip", "logs/log.txt");
    zip(folder, "mixed.zip", "mixed/1.txt", "mixed/notes.txt", "mixed/todo.txt", "mixed/2.txt");
    byte[] zip = zip(folder, "cut.zip", "mixed/1.txt", "mixed/2.txt");
    Files.write(folder.resolve("cut.zip"), Arrays.copyOf(zip, zip.length - 50));
  }

  private static void write(Path folder, String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static byte[] zip(Path folder, String name, String... files) throws IOException {
    Path archive = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(archive))) {
      for (String file : files) {
        out.putNextEntry(new ZipEntry(file));
        Files.copy(folder.resolve(file), out);
      }
    }
    return Files.readAllBytes(archive);
  }

  private static byte[] gzip(Path from, Path to) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(to))) {
      out.write(Files.readString(from).getBytes(StandardCharsets.UTF_8));
    }
    return Files.readAllBytes(to);
  }
}
