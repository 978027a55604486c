package io.jleak.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The entry point of the command line. */
public final class Main {

  private Main() {}

  /** Prints the version; the commands are still to come. */
  public static void main(String[] args) throws IOException {
    Properties build = new Properties();
    try (InputStream in = Main.class.getResourceAsStream("version.properties")) {
      build.load(in);
    }
    System.out.println(
        "jleak " + build.getProperty("version") + " (" + build.getProperty("commit") + ")");
  }
}
