package io.jleak.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the program and the commit it was built from. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    Properties build = properties();
    return new String[] {
      "jleak " + build.getProperty("version") + " (" + build.getProperty("commit") + ")"
    };
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
