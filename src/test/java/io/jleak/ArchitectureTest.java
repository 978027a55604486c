package io.jleak;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLConnection;
import java.net.http.HttpClient;
import java.nio.channels.NetworkChannel;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The house plan: a star of stages around the model, and what is forbidden in every room. */
class ArchitectureTest {

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.jleak");

  private static final String[] JDK = {"java..", "javax..", "jdk.."};
  private static final String JACKSON = "com.fasterxml.jackson..";

  /** Each room of {@code io.jleak}, and what it may import beside the JDK and itself. */
  enum Room {
    MODEL,
    INPUT("io.jleak.model..", "org.apache.commons.compress..", "com.github.luben.zstd.."),
    PARSE("io.jleak.model..", "org.antlr.v4.runtime..", JACKSON, "com.google.protobuf.."),
    LOCKS("io.jleak.model.."),
    NORMALIZE("io.jleak.model.."),
    CLUSTER("io.jleak.model..", "org.apache.commons.text.."),
    DIFF("io.jleak.model.."),
    VIEW("io.jleak.model.."),
    /** How files of users are read is the same for all who read them. */
    USERFILE(JACKSON),
    CATALOGUE("io.jleak.model..", "io.jleak.userfile.."),
    BASELINE("io.jleak.model..", "io.jleak.userfile..", JACKSON),
    POLICY("io.jleak.model..", "io.jleak.userfile.."),
    REPORT("io.jleak.model..", JACKSON),
    /** What it writes is read like any other file. */
    RECORD(JACKSON),
    /** It runs the whole flow, once for each process. */
    COMPARE("io.jleak", "io.jleak.model..", "io.jleak.normalize..", "io.jleak.diff.."),
    /** It runs the whole flow: the only room behind the pipeline beside the command line. */
    SCORE(
        "io.jleak",
        "io.jleak.model..",
        "io.jleak.input..",
        "io.jleak.parse..",
        "com.fasterxml.jackson.."),
    CLI("io.jleak..", "picocli..", "me.tongfei.progressbar..");

    private final List<String> imports;

    Room(String... imports) {
      this.imports = List.of(imports);
    }

    String classes() {
      return "io.jleak." + name().toLowerCase(Locale.ROOT) + "..";
    }

    String[] mayImport() {
      return Stream.of(Stream.of(JDK), Stream.of(classes()), imports.stream())
          .flatMap(packages -> packages)
          .toArray(String[]::new);
    }

    static String[] allClasses() {
      return Stream.of(values()).map(Room::classes).toArray(String[]::new);
    }
  }

  @ParameterizedTest
  @EnumSource
  void roomImportsOnlyWhatItMay(Room room) {
    check(
        classes()
            .that()
            .resideInAPackage(room.classes())
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(room.mayImport()));
  }

  @Test
  void everyClassLivesInARoom() {
    check(
        classes()
            .should()
            .resideInAnyPackage(Room.allClasses())
            .orShould()
            .resideInAPackage("io.jleak"));
  }

  @Test
  void pipelineSeesTheStagesAndNotTheCommandLine() {
    check(
        noClasses()
            .that()
            .resideInAPackage("io.jleak")
            .should()
            .dependOnClassesThat(
                resideInAnyPackage(Room.CLI.classes(), Room.SCORE.classes())
                    .or(resideInAnyPackage("java..", "io.jleak..").negate())));
  }

  @Test
  void roomsFormNoCycle() {
    check(slices().matching("io.jleak.(*)..").should().beFreeOfCycles());
  }

  @Test
  void onlyMainTouchesTheProcess() {
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.jleak.cli.Main")
            .should(ACCESS_STANDARD_STREAMS)
            .orShould()
            .accessField(System.class, "in")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class));
  }

  @Test
  void nothingOpensASocket() {
    check(
        noClasses()
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(
                Socket.class,
                ServerSocket.class,
                DatagramSocket.class,
                NetworkChannel.class,
                URLConnection.class,
                HttpClient.class));
  }

  @Test
  void noPackageIsADrawerForOddments() {
    check(
        noClasses()
            .should()
            .resideInAnyPackage(
                "..util..",
                "..utils..",
                "..common..",
                "..helper..",
                "..helpers..",
                "..impl..",
                "..misc.."));
  }

  @Test
  void noClassIsADrawerForOddments() {
    check(noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager)(\\$.*)?"));
  }

  /** A room may still be empty. */
  private static void check(ArchRule rule) {
    rule.allowEmptyShould(true).check(MAIN);
  }
}
