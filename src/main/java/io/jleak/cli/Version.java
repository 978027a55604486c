package io.jleak.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The version of the program and the commit it was built from. */
final class Version {

  private Version() {}

  /** {@code jleak 1.0.0 (abc123)}. */
  static String line() {
    Properties build = properties();
    return "jleak " + build.getProperty("version") + " (" + build.getProperty("commit") + ")";
  }

  /** The version alone, as reports carry it. */
  static String number() {
    return properties().getProperty("version");
  }

  private static Properties properties() {
    Properties build = new Properties();
    try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
      build.load(in);
    } catch (IOException e) {
      throw new IllegalStateException("the jar is damaged: version.properties", e);
    }
    return build;
  }
}
