package io.jleak.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class JcmdTest {

  @TempDir Path folder;

  @Test
  void withoutAJdkOneSentenceSaysWhatToDo() {
    assertThatThrownBy(() -> Jcmd.in(List.of(folder), 4711))
        .isInstanceOf(RecordException.class)
        .hasMessage("no jcmd found, which takes the dumps: set JAVA_HOME to a JDK, not a JRE");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void whatItPrintsIsGiven() throws IOException {
    Jcmd jcmd = new Jcmd(script("shift 3; echo \"$@\""), 4711);

    assertThat(jcmd.print("Thread.print", "-l")).isEqualTo("4711 Thread.print -l\n");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void reasonOfAFailureIsSaidWithoutTheNameOfTheException() throws IOException {
    Jcmd jcmd =
        new Jcmd(script("echo 4711:; echo java.io.IOException: well no 1>&2; exit 1"), 4711);

    assertThatThrownBy(() -> jcmd.print("Thread.print"))
        .isInstanceOf(RecordException.class)
        .hasMessage("4711: jcmd says: well no");
  }

  @Test
  @EnabledOnOs({OS.LINUX, OS.MAC})
  void targetThatDoesNotAnswerIsLeft() throws IOException {
    Jcmd jcmd = new Jcmd(script("exec sleep 60"), 4711, Duration.ofMillis(50));

    assertThatThrownBy(() -> jcmd.print("Thread.print"))
        .hasMessage("4711: does not answer for 0 s: it is stopped, or hangs");
  }

  private Path script(String text) throws IOException {
    Path script = Files.writeString(folder.resolve("jcmd"), "#!/bin/sh\n" + text + "\n");
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
  }
}
